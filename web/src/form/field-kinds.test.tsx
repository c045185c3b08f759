import type { Issue, Values } from '@lixiang/forms';
import { Field, Form, Pack, type FieldKind } from '@lixiang/schema';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render, type RenderResult } from 'vitest-browser-react';
import { FormEditor } from './editor/form-editor.tsx';
import { InlineForm } from './inline-form.tsx';
import { loadPack } from './loaded-pack.ts';
import type { FormServices } from './types.ts';

type Source = Readonly<Record<string, unknown>>;
type Case = {
  /** What the kind wants beside key, label and kind. */
  readonly source?: Source;
  readonly answer: (screen: RenderResult) => Promise<unknown>;
  readonly value: unknown;
};

const LABEL = '此项名称';
const options = [
  { key: 'first', label: '甲类' },
  { key: 'second', label: '乙类' },
];
const type = (text: string) => async (screen: RenderResult) => {
  await screen.getByLabelText(LABEL, { exact: true }).fill(text);
  await userEvent.tab();
};
const pick = (text: string, option: string) => async (screen: RenderResult) => {
  await screen.getByRole('combobox', { name: LABEL }).fill(text);
  await screen.getByRole('option', { name: option }).click();
};

/** Every kind that takes an answer; a new kind does not compile until it is here. */
const CASES: Readonly<Record<Exclude<FieldKind, 'note' | 'attachments' | 'seal'>, Case>> = {
  text: { answer: type('智慧城管'), value: '智慧城管' },
  longText: { answer: type('第一行\n第二行'), value: '第一行\n第二行' },
  integer: { answer: type('１２'), value: 12 },
  decimal: { source: { scale: 2 }, answer: type('1.25'), value: 125 },
  money: { answer: type('49.99'), value: 49_990_000 },
  percent: { answer: type('15'), value: 1500 },
  date: { answer: type('2024年3月1日'), value: '2024-03-01' },
  month: { answer: type('2024-3'), value: '2024-03' },
  year: { answer: type('2024'), value: 2024 },
  yesNo: { answer: (screen) => screen.getByRole('radio', { name: '是' }).click(), value: true },
  choice: {
    source: { options },
    answer: (screen) => screen.getByLabelText(LABEL).selectOptions('乙类'),
    value: 'second',
  },
  choices: {
    source: { options },
    answer: (screen) => screen.getByRole('checkbox', { name: '乙类' }).click(),
    value: ['second'],
  },
  dependentChoice: {
    source: { list: 'formats', parent: 'parent' },
    answer: async (screen) => {
      await screen.getByLabelText('上级名称').selectOptions('甲类');
      await screen.getByLabelText(LABEL).selectOptions('甲一');
    },
    value: 'firstA',
  },
  cascade: {
    source: { list: 'places', depth: 2 },
    answer: async (screen) => {
      await screen.getByRole('combobox', { name: `${LABEL} 第 1 级` }).selectOptions('东区');
      await screen.getByRole('combobox', { name: `${LABEL} 第 2 级` }).selectOptions('东街');
    },
    value: ['east', 'eastStreet'],
  },
  person: { answer: type('张三'), value: '张三' },
  phone: { answer: type('13800000000'), value: '13800000000' },
  creditCode: { answer: type('91350100M000100Y43'), value: '91350100M000100Y43' },
  unit: { answer: pick('城', '城管局'), value: 'u1' },
  office: { answer: pick('财', '财政部门'), value: 'finance' },
  link: { source: { recordType: 'thing' }, answer: pick('事', '事项一'), value: 'r1' },
  file: {
    answer: (screen) =>
      screen
        .getByLabelText(`选择文件 ${LABEL}`)
        .upload(new File(['x'], '方案.pdf', { type: 'application/pdf' })),
    value: ['f1'],
  },
  group: {
    source: { fields: [{ key: 'inner', label: '内项', kind: 'text' }] },
    answer: (screen) => screen.getByLabelText('内项').fill('内容'),
    value: { inner: '内容' },
  },
  table: {
    source: { columns: [{ key: 'name', label: '名称', kind: 'text' }] },
    answer: async (screen) => {
      await screen.getByRole('button', { name: '增加一行' }).click();
      await screen.getByLabelText('第 1 行 名称').fill('一号');
    },
    value: [{ id: expect.any(String), name: '一号' }],
  },
};

test.each(Object.entries(CASES))(
  '%s is labelled, takes an answer and shows what is wrong',
  async (kind, known) => {
    const onChange = vi.fn<(values: Values, issues: readonly Issue[]) => void>();
    const screen = await renderField({ ...known.source, kind, required: true }, onChange);
    await expect.element(screen.getByText(LABEL, { exact: true }).first()).toBeVisible();
    await expect.element(screen.getByText('此项为必填')).toBeVisible();
    await known.answer(screen);
    await expect.poll(() => onChange.mock.lastCall?.[0]['tested']).toEqual(known.value);
    await expect.element(screen.getByText('此项为必填')).not.toBeInTheDocument();
  },
);

test('a wrong answer stays as typed, and says what is wrong with it', async () => {
  const onChange = vi.fn<(values: Values, issues: readonly Issue[]) => void>();
  const screen = await renderField({ kind: 'money' }, onChange);
  const input = screen.getByLabelText(LABEL, { exact: true });
  await input.fill('约五十');
  await userEvent.tab();
  await expect.element(input).toHaveValue('约五十');
  await expect.element(input).toHaveAttribute('aria-invalid', 'true');
  await expect.element(input).toHaveAccessibleDescription('请填写金额（万元），如 49.99');
});

test.each([
  ['note', { text: '填写前请阅读说明' }, '填写前请阅读说明'],
  ['seal', {}, '（盖章处）'],
  ['attachments', { documents: ['paper'] }, '此处不能上传文件'],
])('%s is shown and asks for nothing', async (kind, source, text) => {
  const screen = await renderField({ ...source, kind }, vi.fn());
  await expect.element(screen.getByText(text)).toBeVisible();
});

test('undo takes back what was typed, wherever the cursor is', async () => {
  const screen = await render(
    <FormEditor
      pack={pack}
      form={formOf([{ key: 'tested', label: LABEL, kind: 'money' }])}
      initialValues={{ tested: 10_000_000 }}
      revision={1}
      circumstances={circumstances}
      readOnly={false}
      save={() => new Promise(() => undefined)}
    />,
  );
  const input = screen.getByLabelText(LABEL, { exact: true });
  await expect.element(input).toHaveValue('10');
  await userEvent.type(input, '5');
  await expect.element(input).toHaveValue('105');
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(input).toHaveValue('10');
  await userEvent.keyboard('{Control>}y{/Control}');
  await expect.element(input).toHaveValue('105');
});

const circumstances = { today: '2024-05-01', parameters: {}, unit: { name: '城管局', hasAuthority: false } };

async function renderField(source: Source, onChange: (values: Values, issues: readonly Issue[]) => void) {
  const tested = { key: 'tested', label: LABEL, ...source };
  const parent = { key: 'parent', label: '上级名称', kind: 'choice', options };
  const fields = source['kind'] === 'dependentChoice' ? [parent, tested] : [tested];
  return render(
    <InlineForm
      pack={pack}
      form={formOf(fields)}
      values={{}}
      circumstances={circumstances}
      onChange={onChange}
      showIssues
      services={services}
    />,
  );
}

function formOf(fields: readonly Source[]): Form {
  return Form.parse({
    key: 'trial',
    name: '试用表',
    sections: [{ key: 'only', title: '内容', fields: fields.map((field) => Field.parse(field)) }],
  });
}

const lookupOf = (id: string, label: string) => ({
  search: (text: string) => Promise.resolve(label.includes(text) ? [{ id, label }] : []),
  name: (asked: string) => Promise.resolve(asked === id ? label : undefined),
});
const services: FormServices = {
  units: lookupOf('u1', '城管局'),
  records: () => lookupOf('r1', '事项一'),
  files: {
    upload: (file) =>
      Promise.resolve({ kind: 'stored', file: { id: 'f1', name: file.name, size: file.size } }),
    find: (id) => Promise.resolve({ id, name: '方案.pdf', size: 1 }),
    href: (id) => `/files/${id}`,
  },
};

const pack = loadPack(
  1,
  Pack.parse({
    format: 1,
    jurisdiction: { key: 'nowhere', name: '某县', code: '000000' },
    regulation: {
      title: '办法',
      effectiveFrom: '2024-01-01',
      articles: [{ key: '1', label: '第一条', summary: '提要' }],
    },
    effectiveFrom: '2024-01-01',
    offices: [{ key: 'finance', name: '财政部门', basis: ['1'] }],
    codeLists: [
      {
        key: 'formats',
        name: '类型',
        options: [
          { key: 'firstA', label: '甲一', under: ['first'] },
          { key: 'secondA', label: '乙一', under: ['second'] },
        ],
      },
      {
        key: 'places',
        name: '地点',
        options: [
          { key: 'east', label: '东区' },
          { key: 'eastStreet', label: '东街', under: ['east'] },
        ],
      },
    ],
    forms: [
      {
        key: 'any',
        name: '表',
        sections: [{ key: 's', title: '节', fields: [{ key: 'a', label: '甲', kind: 'text' }] }],
      },
    ],
    recordTypes: [
      {
        key: 'thing',
        name: '事项',
        nature: 'registry',
        documents: [
          { key: 'paper', name: '材料', form: 'any', filledBy: [{ unit: 'own' }], editableIn: ['open'] },
        ],
        title: 'paper.a',
        number: 'T{seq:4}',
        create: [{ unit: 'any' }],
      },
    ],
  }),
);
