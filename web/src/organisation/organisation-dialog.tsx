import type { UnitAttribute } from '@lixiang/schema';
import { Form, Input, Select, Switch } from 'antd';
import { useMutation } from 'urql';
import { failureOf } from '../api/failure.ts';
import { objectOf } from '../api/json.ts';
import { OrganisationSelect } from '../lookup/organisation-select.tsx';
import { useCurrentPack } from '../pack/use-pack.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { useAnnounce } from '../ui/announcements.tsx';
import { commonWords } from '../wording/common.ts';
import { organisationWords as words } from '../wording/organisation.ts';
import { CreateOrganisation, type ListedOrganisation, UpdateOrganisation } from './organisation-query.ts';
import { Dialog } from '../ui/dialog.tsx';

export type OrganisationDialogProps = {
  /** Undefined for a new one. */
  readonly organisation: ListedOrganisation | undefined;
  readonly onClose: () => void;
};

type Answers = {
  readonly name: string;
  readonly offices: string[];
  readonly creditCode: string;
  readonly authority: string | null;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly active: boolean;
};

/** Adds an organisation or changes one. */
export function OrganisationDialog({ organisation, onClose }: OrganisationDialogProps) {
  const announce = useAnnounce();
  const { content } = useCurrentPack();
  const [form] = Form.useForm<Answers>();
  const [creation, create] = useMutation(CreateOrganisation);
  const [change, update] = useMutation(UpdateOrganisation);
  const error = creation.error ?? change.error;
  const save = async ({ active, ...answers }: Answers) => {
    const input = { ...answers, creditCode: answers.creditCode.trim() || null };
    const result = organisation
      ? await update({ input: { id: organisation.id, active, ...input } })
      : await create({ input });
    if (result.error) return;
    announce('success', words.saved);
    onClose();
  };
  return (
    <Dialog
      open
      title={organisation ? words.edit(organisation.name) : words.create}
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
          name: organisation?.name ?? '',
          offices: organisation?.offices ?? [],
          creditCode: organisation?.creditCode ?? '',
          authority: organisation?.authority?.id ?? null,
          attributes: objectOf(organisation?.attributes),
          active: organisation?.active ?? true,
        }}
        onFinish={(answers) => void save(answers)}
      >
        <Form.Item
          name="name"
          label={words.name}
          rules={[{ required: true, whitespace: true, message: words.nameMissing }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="offices" label={words.offices}>
          <Select
            mode="multiple"
            allowClear
            options={content.offices.map(({ key, name }) => ({ value: key, label: name }))}
          />
        </Form.Item>
        <Form.Item name="authority" label={words.authority}>
          <OrganisationSelect clearable known={organisation?.authority ?? null} except={organisation?.id} />
        </Form.Item>
        <Form.Item name="creditCode" label={words.creditCode}>
          <Input maxLength={18} />
        </Form.Item>
        {content.unitAttributes.map((attribute) => (
          <Form.Item
            key={attribute.key}
            name={['attributes', attribute.key]}
            label={attribute.label}
            {...(attribute.kind === 'yesNo' && { valuePropName: 'checked' })}
          >
            {attributeInput(attribute)}
          </Form.Item>
        ))}
        {organisation && (
          <Form.Item name="active" label={words.isActive} valuePropName="checked">
            <Switch />
          </Form.Item>
        )}
      </Form>
      {error && <FailureNotice failure={failureOf(error)} />}
    </Dialog>
  );
}

function attributeInput(attribute: UnitAttribute) {
  switch (attribute.kind) {
    case 'yesNo':
      return <Switch />;
    case 'text':
      return <Input maxLength={200} />;
    case 'choice':
      return (
        <Select allowClear options={attribute.options.map(({ key, label }) => ({ value: key, label }))} />
      );
  }
}
