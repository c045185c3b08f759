import { join } from 'node:path';
import { layoutGrid } from '@lixiang/forms';
import { type Form } from '@lixiang/schema';
import { describe, expect, test } from 'vitest';
import { readPack } from '../scenario/read-scenarios.ts';

const pack = readPack(join(import.meta.dirname, '../../seed/yunyang'));

describe('附件1 is the declaration form as issued', () => {
  const form = formOf('declaration');
  const fields = form.sections.flatMap((section) => section.fields);
  const gridRows = form.layout?.grid?.rows ?? [];
  const labels = gridRows.map(({ cells }) =>
    cells.map(({ of, text }) => text ?? fields.find(({ key }) => key === of)?.label ?? ''),
  );

  test('its grid has ten rows of four columns with these labels', () => {
    expect(labels.map(([label]) => label)).toEqual([
      '项目名称',
      '项目业主',
      '分管领导',
      '项目联系人',
      '建设背景和依据',
      '经费估算',
      '前期准备情况',
      '进度计划和年度资金估算',
      '申报时应附材料',
      '备注',
    ]);
    const thirdColumn = labels.slice(0, 4).map((row) => row[2]);
    expect(thirdColumn).toEqual(['项目类型', '行政主管部门', '联系电话', '联系电话']);
    const spans = gridRows.map(({ cells }) => cells.reduce((sum, { colspan }) => sum + colspan, 0));
    expect(spans).toEqual(gridRows.map(() => 4));
  });

  test('three telephone numbers are three answers', () => {
    const phones = fields.filter(({ label }) => label === '联系电话').map(({ key }) => key);
    expect(phones).toEqual(['leaderPhone', 'contactPhone', 'fillerPhone']);
  });

  test('the kind of project is one of three', () => {
    const field = fields.find(({ key }) => key === 'projectType');
    const options = field?.kind === 'choice' ? field.options?.map(({ label }) => label) : [];
    expect(options).toEqual(['新建', '续建', '改扩建']);
  });

  test('the hint, the enclosures and the note are printed word for word', () => {
    const cells = gridRows.flatMap((row) => row.cells);
    expect(cells.flatMap(({ hint }) => hint ?? [])).toEqual([
      '（上级文件要求或领导批示、上级部门明确要求、业务工作需要；文件依据请填写文件名和文号，工作需要的请简要说明。）',
    ]);
    expect(cells.find(({ fields: keys }) => keys.includes('attachments'))?.text).toBe(
      '1. 项目基本情况报告（项目可行性研究报告/技术方案）\n2. 投资预算明细',
    );
    expect(form.layout?.notesTitle).toBe('填报说明：');
    expect(form.layout?.notes).toEqual(['“项目类别”一栏填:新建、续建、改扩建。']);
  });
});

describe('附件2 is the catalogue sheet as issued', () => {
  const form = formOf('catalogue');
  const table = form.sections.flatMap((section) => section.fields).find(({ key }) => key === 'items');
  const notes = form.layout?.notes ?? [];

  test('it has twelve columns under a header of two levels', () => {
    const printed = layoutGrid(form).table;
    expect(printed?.kind === 'table' && printed.columns.map(({ label }) => label)).toEqual([
      '部门名称',
      '信息资源名称',
      '分类',
      '类型',
      '信息项名称',
      '数据类型',
      '数据长度',
      '共享类型',
      '共享方式',
      '是否向社会开放',
      '开放条件',
      '数据更新周期',
    ]);
    expect(table?.kind === 'table' && table.heads).toEqual([
      { label: '信息资源格式', columns: ['formatClass', 'formatType'] },
    ]);
  });

  test('eight notes stand below it', () => {
    expect(notes.map((note) => note.split('：')[0])).toEqual([
      '1. 信息资源名称',
      '2. 信息资源格式分类',
      '3. 信息资源格式类型',
      '4. 信息项名称',
      '5. 数据类型',
      '6. 共享类型',
      '7. 共享方式',
      '8. 数据更新周期',
    ]);
  });

  test.each([
    ['formatClass', 2],
    ['formatType', 3],
    ['dataType', 5],
    ['shareType', 6],
    ['shareMethod', 7],
    ['updateCycle', 8],
  ])('the list %s offers what note %i names, in its order', (key, number) => {
    const [, named = ''] = (notes[number - 1] ?? '').split(/分为|包括：/);
    const labels = named.replace(/\s?等?[；。]$/, '').split('、');
    const list = pack.codeLists.find((each) => each.key === key);
    expect(list?.options.map(({ label }) => label)).toEqual(labels.map((label) => label.trim()));
    expect(list?.open).toBe(/等[；。]$/.test(named));
  });

  test('each type of format stands under one class', () => {
    const types = pack.codeLists.find(({ key }) => key === 'formatType')?.options ?? [];
    expect(types).toHaveLength(27);
    expect(types.filter(({ under }) => under.length !== 1)).toEqual([]);
  });
});

function formOf(key: string): Form {
  const form = pack.forms.find((each) => each.key === key);
  if (!form) throw new Error(`no form “${key}”`);
  return form;
}
