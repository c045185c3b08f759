import { Button, Result } from 'antd';
import { commonWords } from '../wording/common.ts';

/** Shown where a page broke; what was typed is kept on this device. */
export function BrokenPage() {
  return (
    <Result
      status="warning"
      title={commonWords.brokenTitle}
      subTitle={commonWords.brokenAdvice}
      extra={
        <Button type="primary" onClick={() => globalThis.location.reload()}>
          {commonWords.reload}
        </Button>
      }
    />
  );
}
