import { Form, type JsonObject } from '@lixiang/schema';
import { strToU8, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { madeUpPack } from '../../form/paper/made-up-pack.ts';
import { Themed } from '../../ui/themed.tsx';
import { ImportForm } from './import-form.tsx';
import { hindrances } from '../../ui/hindrances.ts';

const pack = madeUpPack();
const naming = {
  toKey: (label: string) =>
    `k${Array.from(label)
      .map((letter) => letter.charCodeAt(0).toString(36))
      .join('')}`,
  takenForms: new Set<string>(),
};

const cell = (text: string) => `<w:tc><w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p></w:tc>`;
const line = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const table = (...rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;

function wordFile(body: string): File {
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return new File([new Uint8Array(zipSync({ 'word/document.xml': strToU8(document) }))], '登记表.docx');
}

async function open() {
  const onAccept = vi.fn<(form: JsonObject) => void>();
  const screen = await render(
    <Themed dark={false}>
      <main>
        <ImportForm pack={pack} naming={naming} onAccept={onAccept} onCancel={() => undefined} />
      </main>
    </Themed>,
  );
  const choose = (file: File) => screen.getByLabelText('选择 Word 或 Excel 文件').upload(file);
  return { screen, choose, onAccept };
}

/** What is accepted, as the language of configuration reads it. */
function accepted(onAccept: { readonly mock: { readonly calls: readonly (readonly JsonObject[])[] } }): Form {
  return Form.parse(onAccept.mock.calls.at(-1)?.[0]);
}

const SAMPLE =
  line('项目登记表') + table(['项目名称', '', '建设性质', '□新建 □续建'], ['说明', '', '预计得分', ' ']);

test('what is read is shown beside the original, corrected, and taken over', async () => {
  const { screen, choose, onAccept } = await open();
  await choose(wordFile(SAMPLE));
  await expect.element(screen.getByText('识别出 4 项填写内容，没有存疑的项目。')).toBeVisible();
  await screen.getByLabelText('“说明”的类型').selectOptions('日期');
  await screen.getByLabelText('“说明”的名称').fill('办结日期');
  await screen.getByRole('button', { name: '项目名称，栏目名' }).click();
  await expect.element(screen.getByLabelText('“项目名称”的用途')).toHaveValue('label');
  await screen.getByRole('button', { name: '采用' }).click();
  const form = accepted(onAccept);
  expect(form.name).toBe('项目登记表');
  expect(form.sections[0]?.fields.map(({ label, kind }) => `${label} ${kind}`)).toEqual([
    '项目名称 text',
    '建设性质 choice',
    '办结日期 date',
    '预计得分 integer',
  ]);
});

test('a cell that is none to fill in asks for nothing; its options may be corrected', async () => {
  const { screen, choose, onAccept } = await open();
  await choose(wordFile(SAMPLE));
  await screen.getByRole('button', { name: '第 2 行第 2 列 空白格，填写处' }).click();
  await screen.getByLabelText('“空白格”的用途').selectOptions('固定文字');
  await screen.getByLabelText('“建设性质”的选项，每行一个').fill('新建\n续建\n改扩建');
  await screen.getByRole('button', { name: '采用' }).click();
  const [first, second, ...others] = accepted(onAccept).sections[0]?.fields ?? [];
  expect(first?.label).toBe('项目名称');
  expect(second).toMatchObject({ options: [{ label: '新建' }, { label: '续建' }, { label: '改扩建' }] });
  expect(others).toHaveLength(1);
});

test('of several tables one is chosen, and its draft is seen on paper', async () => {
  const { screen, choose } = await open();
  await choose(
    wordFile(
      `${SAMPLE}${line('附件2')}${line('联系人名册')}${table(['姓名', '单位', '联系电话'], ['', '', ''])}`,
    ),
  );
  await screen.getByRole('radio', { name: '联系人名册' }).click();
  await screen.getByText('预览表单').click();
  await expect.element(screen.getByRole('article', { name: '联系人名册' })).toBeVisible();
  await expect.element(screen.getByRole('columnheader', { name: '联系电话' })).toBeVisible();
});

test('a file that cannot be read says what to do', async () => {
  const { screen, choose } = await open();
  await choose(new File(['%PDF'], '表.docx'));
  await expect.element(screen.getByText(/请用 WPS 或 Office 另存为/)).toBeVisible();
  await choose(wordFile(line('没有表格')));
  await expect.element(screen.getByText(/没有找到表格/)).toBeVisible();
});

test('every state can be used with assistive software', async () => {
  const { screen, choose } = await open();
  await choose(wordFile(SAMPLE));
  await expect.element(screen.getByRole('button', { name: '采用' })).toBeVisible();
  expect(await hindrances(document.querySelector('main') ?? document.body)).toEqual([]);
  await screen.getByText('预览表单').click();
  await expect.element(screen.getByRole('article', { name: '项目登记表' })).toBeVisible();
  expect(await hindrances(document.querySelector('main') ?? document.body)).toEqual([]);
});
