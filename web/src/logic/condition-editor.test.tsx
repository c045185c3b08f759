import { openLists } from '@lixiang/forms';
import { Form, formScope, Parameter } from '@lixiang/schema';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { formNames } from '../form/why/names.ts';
import { Themed } from '../ui/themed.tsx';
import { ConditionEditor } from './condition-editor.tsx';

const form = Form.parse({
  key: 'f',
  name: '表',
  sections: [
    {
      key: 's',
      title: '节',
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
        { key: 'amount', label: '总投资', kind: 'money' },
        { key: 'cloud', label: '是否上云', kind: 'yesNo' },
      ],
    },
  ],
});
const surroundings = {
  codeLists: [],
  parameters: [Parameter.parse({ kind: 'money', key: 'limit', label: '审批限额', value: '50' })],
  unitAttributes: [],
};
const scope = formScope(form, surroundings);
const names = formNames({ pack: surroundings, form, lists: openLists([]) });

function Tried({ first }: { readonly first: string }) {
  const [source, setSource] = useState(first);
  return (
    <Themed dark={false}>
      <ConditionEditor
        label="显示条件"
        source={source}
        scope={scope}
        names={names}
        sample={{ kind: 'new', amount: 6_000_000 }}
        onChange={setSource}
      />
      <output data-testid="source">{source}</output>
    </Themed>
  );
}

const open = async (first = '') => {
  const screen = await render(<Tried first={first} />);
  return { screen, source: screen.getByTestId('source') };
};

test('a condition is put together from what the form asks, and read aloud as a sentence', async () => {
  const { screen, source } = await open();
  await screen.getByRole('button', { name: '增加条件', exact: true }).click();
  await expect.element(source).toHaveTextContent("kind == 'new'");
  await expect.element(screen.getByLabelText('看哪一项')).toHaveFocus();
  await screen.getByLabelText('比较的内容').selectOptions('改扩建');
  await screen.getByRole('button', { name: '增加条件', exact: true }).click();
  await screen.getByLabelText('看哪一项').nth(1).selectOptions('“总投资”');
  await screen.getByLabelText('怎样').nth(1).selectOptions('>');
  await screen.getByLabelText('比较的内容').nth(1).fill('49.99');
  await expect.element(source).toHaveTextContent("kind == 'extension' && amount > wan('49.99')");
  await screen.getByLabelText('各条件之间的关系').selectOptions('满足任一（或）');
  await expect
    .element(screen.getByText('读作：“项目类型”是“改扩建”，或者“总投资”大于 49.99 万元 按预览内容：不成立'))
    .toBeVisible();
  await screen.getByLabelText('与谁比较').selectOptions('“审批限额”');
  await expect.element(source).toHaveTextContent("kind == 'extension' || amount > param.limit");
});

test('sentences are taken out by keyboard, and none at all is no condition', async () => {
  const { screen, source } = await open('cloud && has(answers.amount)');
  screen.getByRole('button', { name: '删除条件：已填写“总投资”' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(source).toHaveTextContent('cloud');
  screen.getByRole('button', { name: '删除条件：“是否上云”为“是”' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('尚无条件，始终成立。')).toBeVisible();
});

test('what is no sentence is kept as it is, and edited as text with its faults told', async () => {
  const { screen, source } = await open('cloud && amount * 2 > param.limit * 3');
  await expect.element(screen.getByLabelText('表达式条件')).toHaveValue('“总投资” * 2大于“审批限额” * 3');
  await screen.getByRole('radio', { name: '表达式' }).click();
  await screen.getByRole('textbox', { name: '表达式' }).click();
  await userEvent.keyboard('{Control>}a{/Control}cloud && nothing');
  await expect.element(source).toHaveTextContent('cloud && nothing');
  await expect.element(screen.getByText('“nothing”：没有“nothing”这一项')).toBeVisible();
});
