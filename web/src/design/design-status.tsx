import { Button } from 'antd';
import { designWords as words } from '../wording/design.ts';
import { useDesign, useDesignState, useOthers } from './use-design.tsx';
import type { DesignState } from './save-state.ts';
import styles from './design.module.css';

const STUCK: ReadonlySet<DesignState['phase']> = new Set(['unsaved', 'offline']);

/** Whether what one designed has reached the server, and who else is designing. */
export function DesignStatus() {
  const { saver } = useDesign();
  const { phase } = useDesignState();
  const others = useOthers();
  return (
    <>
      {others.length > 0 && (
        <span className={styles.others}>{words.others(others.map(({ name }) => name))}</span>
      )}
      <output className={styles.state} data-phase={phase}>
        {words[phase]}
        {STUCK.has(phase) && (
          <Button type="link" size="small" onClick={() => void saver.flush()}>
            {words.retry}
          </Button>
        )}
      </output>
    </>
  );
}
