import { Alert, Button, Input, Space } from 'antd';
import { useAnnounce } from '../ui/announcements.tsx';
import { tokenWords as words } from '../wording/token.ts';
import { Dialog } from '../ui/dialog.tsx';

export type SecretDialogProps = { readonly secret: string; readonly onClose: () => void };

/** Shows a new token's secret, this once. */
export function SecretDialog({ secret, onClose }: SecretDialogProps) {
  const announce = useAnnounce();
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    announce('success', words.copied);
  };
  return (
    <Dialog
      open
      title={words.madeTitle}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={onClose}>
          {words.done}
        </Button>
      }
    >
      <Space orientation="vertical" style={{ width: '100%' }}>
        <Alert type="warning" showIcon title={words.made} />
        <Input.TextArea aria-label={words.secret} readOnly autoSize value={secret} />
        <Button onClick={() => void copy()}>{words.copy}</Button>
      </Space>
    </Dialog>
  );
}
