import { Form, Input, InputNumber, Select } from 'antd';
import { useMutation } from 'urql';
import { failureOf } from '../api/failure.ts';
import { OrganisationSelect } from '../lookup/organisation-select.tsx';
import { useCurrentPack } from '../pack/use-pack.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { commonWords } from '../wording/common.ts';
import { tokenWords as words } from '../wording/token.ts';
import { CreateToken } from './token-query.ts';
import { Dialog } from '../ui/dialog.tsx';

export type TokenDialogProps = {
  readonly onClose: () => void;
  /** Told the secret, which is not to be had again. */
  readonly onMade: (secret: string) => void;
};

type Answers = {
  readonly name: string;
  readonly organisation: string;
  readonly scopes: string[];
  readonly perMinute: number;
  readonly expiresOn: string;
};

const required = [{ required: true }];

/** Makes a token. */
export function TokenDialog({ onClose, onMade }: TokenDialogProps) {
  const { content } = useCurrentPack();
  const [form] = Form.useForm<Answers>();
  const [{ fetching, error }, create] = useMutation(CreateToken);
  const save = async (answers: Answers) => {
    const result = await create({ input: answers });
    if (result.data) onMade(result.data.createApiToken.secret);
  };
  return (
    <Dialog
      open
      title={words.create}
      onCancel={onClose}
      okText={commonWords.save}
      cancelText={commonWords.cancel}
      confirmLoading={fetching}
      onOk={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ perMinute: 60 }}
        onFinish={(answers) => void save(answers)}
      >
        <Form.Item
          name="name"
          label={words.name}
          extra={words.nameHelp}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="organisation"
          label={words.organisation}
          extra={words.organisationHelp}
          rules={required}
        >
          <OrganisationSelect />
        </Form.Item>
        <Form.Item name="scopes" label={words.scopes} rules={required}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={content.recordTypes.map(({ key, name }) => ({ value: key, label: name }))}
          />
        </Form.Item>
        <Form.Item name="perMinute" label={words.perMinute} rules={required}>
          <InputNumber min={1} max={6000} precision={0} controls={false} />
        </Form.Item>
        <Form.Item name="expiresOn" label={words.expires} extra={words.expiresHelp} rules={required}>
          <Input type="date" />
        </Form.Item>
      </Form>
      {error && <FailureNotice failure={failureOf(error)} />}
    </Dialog>
  );
}
