import { Form, Input } from 'antd';
import { useMutation } from 'urql';
import { failureOf } from '../api/failure.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { useAnnounce } from '../ui/announcements.tsx';
import { commonWords } from '../wording/common.ts';
import { accountWords as words } from '../wording/organisation.ts';
import { type ListedAccount, UpdateAccount } from './organisation-query.ts';
import { Dialog } from '../ui/dialog.tsx';

export type ResetPasswordDialogProps = { readonly account: ListedAccount; readonly onClose: () => void };

/** Gives an account a new password. */
export function ResetPasswordDialog({ account, onClose }: ResetPasswordDialogProps) {
  const announce = useAnnounce();
  const [form] = Form.useForm<{ readonly password: string }>();
  const [{ error, fetching }, update] = useMutation(UpdateAccount);
  const save = async ({ password }: { readonly password: string }) => {
    const result = await update({ input: { id: account.id, password } });
    if (result.error) return;
    announce('success', words.saved);
    onClose();
  };
  return (
    <Dialog
      open
      title={words.resetTitle(account.name)}
      onCancel={onClose}
      okText={words.reset}
      cancelText={commonWords.cancel}
      confirmLoading={fetching}
      onOk={form.submit}
    >
      <Form form={form} layout="vertical" onFinish={(answers) => void save(answers)}>
        <Form.Item
          name="password"
          label={words.newPassword}
          extra={words.passwordHelp}
          rules={[{ required: true }, { min: 10 }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
      {error && <FailureNotice failure={failureOf(error)} />}
    </Dialog>
  );
}
