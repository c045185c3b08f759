import { Form, Input, Select, Switch } from 'antd';
import { useMutation } from 'urql';
import { failureOf } from '../api/failure.ts';
import { OrganisationSelect } from '../lookup/organisation-select.tsx';
import { useCurrentPack } from '../pack/use-pack.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { useAnnounce } from '../ui/announcements.tsx';
import { commonWords } from '../wording/common.ts';
import { accountWords as words } from '../wording/organisation.ts';
import { CreateAccount, type ListedAccount, UpdateAccount } from './organisation-query.ts';
import { Dialog } from '../ui/dialog.tsx';

export type AccountDialogProps = {
  /** Undefined for a new one. */
  readonly account: ListedAccount | undefined;
  readonly onClose: () => void;
};

type Answers = {
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly organisation: string | null;
  readonly positions: string[];
  readonly administrator: boolean;
};

/** Adds an account or changes one. */
export function AccountDialog({ account, onClose }: AccountDialogProps) {
  const announce = useAnnounce();
  const { content } = useCurrentPack();
  const [form] = Form.useForm<Answers>();
  const [creation, create] = useMutation(CreateAccount);
  const [change, update] = useMutation(UpdateAccount);
  const error = creation.error ?? change.error;
  const save = async ({ login, password, ...rest }: Answers) => {
    const result = account
      ? await update({ input: { id: account.id, ...rest } })
      : await create({ input: { login: login.trim(), password, ...rest } });
    if (result.error) return;
    announce('success', words.saved);
    onClose();
  };
  return (
    <Dialog
      open
      title={account ? words.edit(account.name) : words.create}
      onCancel={onClose}
      okText={commonWords.save}
      cancelText={commonWords.cancel}
      confirmLoading={creation.fetching || change.fetching}
      onOk={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          login: account?.login ?? '',
          name: account?.name ?? '',
          password: '',
          organisation: account?.organisation?.id ?? null,
          positions: account?.positions ?? [],
          administrator: account?.administrator ?? false,
        }}
        onFinish={(answers) => void save(answers)}
      >
        <Form.Item name="login" label={words.login} rules={[{ required: true, whitespace: true }]}>
          <Input disabled={account !== undefined} maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item name="name" label={words.name} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={64} />
        </Form.Item>
        {!account && (
          <Form.Item
            name="password"
            label={words.password}
            extra={words.passwordHelp}
            rules={[{ required: true }, { min: 10 }]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
        )}
        <Form.Item name="organisation" label={words.organisation}>
          <OrganisationSelect clearable known={account?.organisation ?? null} />
        </Form.Item>
        {content.positions.length > 0 && (
          <Form.Item name="positions" label={words.positions}>
            <Select
              mode="multiple"
              allowClear
              options={content.positions.map(({ key, name }) => ({ value: key, label: name }))}
            />
          </Form.Item>
        )}
        <Form.Item name="administrator" label={words.administrator} valuePropName="checked">
          <Switch />
        </Form.Item>
      </Form>
      {error && <FailureNotice failure={failureOf(error)} />}
    </Dialog>
  );
}
