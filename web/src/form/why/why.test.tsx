import type { Values } from '@lixiang/forms';
import { Pack } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Themed } from '../../ui/themed.tsx';
import { FormEditor } from '../editor/form-editor.tsx';
import { loadPack } from '../loaded-pack.ts';

const pack = loadPack(
  1,
  Pack.parse({
    format: 1,
    jurisdiction: { key: 'jia', name: '甲县', code: '000000' },
    regulation: {
      title: '办法',
      articles: [{ key: '9', label: '第九条', summary: '改扩建先评价。' }],
      draft: true,
    },
    effectiveFrom: '2026-01-01',
    offices: [{ key: 'bureau', name: '大数据局' }],
    forms: [
      {
        key: 'f',
        name: '申报表',
        sections: [
          {
            key: 's',
            title: '基本情况',
            fields: [
              {
                key: 'kind',
                label: '项目类型',
                kind: 'choice',
                options: [
                  { key: 'new', label: '新建' },
                  { key: 'extension', label: '改扩建' },
                ],
              },
              {
                key: 'evaluated',
                label: '是否后评价',
                kind: 'yesNo',
                visibleWhen: "kind == 'extension'",
                basis: ['9'],
              },
              { key: 'report', label: '后评价结论', kind: 'text', visibleWhen: 'evaluated' },
              { key: 'amount', label: '总投资', kind: 'money', required: "kind == 'new'" },
            ],
          },
        ],
      },
    ],
    recordTypes: [
      {
        key: 'project',
        name: '项目',
        nature: 'registry',
        documents: [{ key: 'd', name: '申报表', form: 'f', filledBy: [{ unit: 'own' }], editableIn: [] }],
        title: 'd.kind',
        number: '{seq:3}',
      },
    ],
  }),
);
const form = pack.form('f');

const open = (initialValues: Values) =>
  form
    ? render(
        <Themed dark={false}>
          <FormEditor
            pack={pack}
            form={form}
            initialValues={initialValues}
            revision={0}
            circumstances={{ today: '2026-03-02', parameters: {}, unit: {} }}
            readOnly={false}
            save={(_, revision) => Promise.resolve({ kind: 'saved', revision: revision + 1, merged: [] })}
          />
        </Themed>,
      )
    : Promise.reject(new Error('no form'));

test('what a section does not show is listed with the answers that hide it, down the whole chain', async () => {
  const screen = await open({ kind: 'new', evaluated: true });
  await screen.getByRole('button', { name: '本部分另有 2 项按条件未显示' }).click();
  await expect.element(screen.getByText('“项目类型”是“改扩建”').first()).toBeVisible();
  await expect.element(screen.getByText('“项目类型”现为 新建').first()).toBeVisible();
  await expect.element(screen.getByText('“是否后评价”没有显示，其内容不计')).toBeVisible();
});

test('a field tells why it is asked for, by keyboard, and closes again', async () => {
  const screen = await open({ kind: 'new' });
  const why = screen.getByRole('button', { name: '为什么“总投资”是现在这样' });
  await expect.element(why).toHaveAttribute('aria-expanded', 'false');
  why.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('必填', { exact: true })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(why).toHaveAttribute('aria-expanded', 'false');
});

test('when an answer shows what was hidden, it leaves the list', async () => {
  const screen = await open({ kind: 'new' });
  await screen.getByLabelText('项目类型', { exact: true }).selectOptions('改扩建');
  await expect.element(screen.getByRole('button', { name: '本部分另有 1 项按条件未显示' })).toBeVisible();
});

test('reasons that are being read follow the answers', async () => {
  const screen = await open({ kind: 'new', evaluated: true });
  await screen.getByRole('button', { name: '本部分另有 2 项按条件未显示' }).click();
  await expect.element(screen.getByText('“项目类型”现为 新建').first()).toBeVisible();
  await screen.getByLabelText('项目类型', { exact: true }).selectOptions('请选择');
  await expect.element(screen.getByText('“项目类型”现为 （未填写）').first()).toBeVisible();
});
