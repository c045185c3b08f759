import { applyPackEdits, isObject, type Json, valueAt } from '@lixiang/schema';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { madeUpPack } from '../../form/paper/made-up-pack.ts';
import { Themed } from '../../ui/themed.tsx';
import { readDefinition, writeDefinition } from './definition-file.ts';
import { ExchangeDialog } from './exchange-dialog.tsx';
import { takeOver } from './take-over.ts';

const CONTENT: Json = JSON.parse(JSON.stringify(madeUpPack().content));
const FORM = valueAt(CONTENT, ['forms', 'any']);
if (!isObject(FORM)) throw new Error('no form');
const definition = { kind: 'form', content: { ...FORM, name: '新表名' } } as const;

test('a definition is read back as it was written, and one that was changed is refused', async () => {
  const text = await writeDefinition(definition);
  expect(await readDefinition(new Blob([text]))).toEqual({ ...definition, isVerified: true });
  expect(await readDefinition(new Blob([text.replace('新表名', '旧表名')]))).toEqual({ refused: 'altered' });
  expect(await readDefinition(new Blob([text.replace('"version": 1', '"version": 9')]))).toEqual({
    refused: 'newerFormat',
  });
  expect(await readDefinition(new Blob(['{}']))).toEqual({ refused: 'notDefinition' });
  expect(await readDefinition(new Blob(['项目名称']))).toEqual({ refused: 'notJson' });
});

test('what leaves a simulation says so, and can be read all the same', async () => {
  const text = await writeDefinition(definition, '模拟，不产生效力');
  expect(JSON.parse(text)).toMatchObject({ mark: '模拟，不产生效力' });
  expect(await readDefinition(new Blob([text]))).toEqual({ ...definition, isVerified: true });
});

test('taking over replaces one thing where it stands, and can be taken back', () => {
  const effect = takeOver(CONTENT, definition);
  expect(effect?.differences).toEqual([
    { kind: 'changed', at: ['forms', 'any', 'name'], before: '表', after: '新表名' },
  ]);
  expect(effect?.issues).toEqual([]);
  const edited = applyPackEdits(CONTENT, effect?.edits ?? []);
  if ('refused' in edited) throw new Error(edited.refused.code);
  expect(applyPackEdits(edited.content, edited.inverse)).toMatchObject({ content: CONTENT });
});

test('what would be wrong afterwards is said before', () => {
  const broken = takeOver(CONTENT, { kind: 'form', content: { ...definition.content, sections: [] } });
  expect(broken?.issues.length).toBeGreaterThan(0);
});

test('a whole pack brings everything but the county itself', () => {
  if (!isObject(CONTENT)) throw new Error('no pack');
  const other = {
    ...CONTENT,
    jurisdiction: { key: 'elsewhere', name: '他县', code: '000001' },
    forms: [definition.content],
  };
  const effect = takeOver(CONTENT, { kind: 'pack', content: other });
  expect(effect?.differences.map(({ at }) => at)).toEqual([['forms', 'any', 'name']]);
});

test('a person sees what a file would change, and writes it into the design or beside it', async () => {
  const edit = vi.fn<Parameters<typeof ExchangeDialog>[0]['edit']>(() => true);
  const screen = await render(
    <Themed dark={false}>
      <ExchangeDialog content={CONTENT} edit={edit} close={() => undefined} />
    </Themed>,
  );
  const file = new File([await writeDefinition(definition)], '表.json');
  await screen.getByLabelText('选择配置文件').upload(file);
  await expect.element(screen.getByText('将改变 1 处')).toBeVisible();
  await expect.element(screen.getByText(/表 → 新表名/)).toBeVisible();
  await screen.getByText('另存为新的一份').click();
  await screen.getByRole('button', { name: '写入设计稿' }).click();
  expect(edit.mock.calls[0]?.[0]).toMatchObject([{ kind: 'insert', into: ['forms'], item: { key: 'any2' } }]);
});
