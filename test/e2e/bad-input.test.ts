import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { pdf } from './pdf.ts';
import type { Person } from './person.ts';
import { declarationAnswers } from './sample.ts';
import { setStage, WAIT } from './stage.ts';
import { readWorkbook, workbook } from './workbook.ts';

const { server, comes, desk } = setStage();

const HEADER = [
  ['云阳县政务信息化项目信息资源目录'],
  [
    '部门名称',
    '信息资源名称',
    '信息资源格式',
    '',
    '信息项名称',
    '数据类型',
    '数据长度',
    '共享类型',
    '共享方式',
    '是否向社会开放',
    '开放条件',
    '数据更新周期',
  ],
  ['', '', '分类', '类型'],
];
const MERGED = [
  'A1:L1',
  'A2:A3',
  'B2:B3',
  'C2:D2',
  'E2:E3',
  'F2:F3',
  'G2:G3',
  'H2:H3',
  'I2:I3',
  'J2:J3',
  'K2:K3',
  'L2:L3',
];
const ROWS = [
  [
    '县城市管理局',
    '行政处罚信息',
    '数据库类',
    'KingbaseES',
    '处罚金额',
    '货币型 Y',
    '16',
    '有条件共享',
    '接口',
    '否',
    '',
    '每日',
  ],
  ['', '', '', '', '处罚依据', '字符型 C', '200', '有条件共享', '接口', '否', '', '每日'],
  [
    '',
    '停车场信息',
    '电子表格',
    'xlsx',
    '车位数',
    '整型 I',
    '10',
    '无条件共享',
    '共享交换平台',
    '是',
    '依申请',
    '实时',
  ],
];
const MERGED_ROWS = ['A4:A6', 'B4:B5', 'C4:C5', 'D4:D5'];
const MEGABYTE = 1024 * 1024;

let project = '';

beforeAll(async () => {
  const unit = await desk('chengguan');
  project = await unit.begin('project');
  await unit.fill(project, 'declaration', declarationAnswers('智慧城管平台'));
});

/** Chooses a workbook and gives back what is said of it, which is known by a part of it: of the last one something else was said. */
async function chooseWorkbook(
  unit: Person,
  file: ReturnType<typeof workbook>,
  known: RegExp,
): Promise<string> {
  const dialog = unit.page.getByRole('dialog', { name: '导入表格' });
  if (!(await dialog.isVisible())) await unit.page.getByRole('button', { name: '导入表格' }).click();
  await dialog.getByLabel('选择 .xlsx 文件').setInputFiles(file);
  await expect.poll(() => dialog.innerText(), WAIT).toMatch(known);
  return await dialog.innerText();
}

test('a program renamed to .pdf is refused by its content, beside where it was added', async () => {
  const unit = await comes('chengguan');
  await unit.open(`${project}/d/report`);
  const exe = {
    ...pdf('可行性研究报告.pdf'),
    buffer: Buffer.concat([Buffer.from('MZ\u0090\0'), Buffer.alloc(4096)]),
  };
  await unit.page.locator('main input[type="file"]').setInputFiles(exe);
  const refusal = unit.page.locator('#files').getByRole('alert');
  await expect.poll(() => refusal.innerText(), WAIT).toMatch(/内容.*(不符|不是)|pdf/);
  expect(await unit.page.locator('#files a').count()).toBe(0);
  await unit.page.reload();
  await unit.page.locator('#files').waitFor();
  expect(await unit.page.locator('#files a').count()).toBe(0);
});

test('two hundred megabytes are refused at the field, and by the server whatever the browser lets through', async () => {
  const unit = await comes('chengguan');
  const path = join(tmpdir(), `lixiang-e2e-${process.pid}.pdf`);
  await writeFile(path, '%PDF-1.4\n');
  await truncate(path, 200 * MEGABYTE + 1);
  await unit.open(`${project}/d/report`);
  await unit.page.locator('main input[type="file"]').setInputFiles(path);
  await expect
    .poll(() => unit.page.locator('#files').getByRole('alert').innerText(), WAIT)
    .toMatch(/超过 \d+ MB/);
  await rm(path);
  const answer = await (await desk('chengguan')).stream(project, 'report', 200 * MEGABYTE + 1);
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain('单个文件不得超过');
  expect((await fetch(`${server.address}/health`)).ok).toBe(true);
  await unit.page.reload();
  await unit.page.locator('#files').waitFor();
  expect(await unit.page.locator('#files a').count()).toBe(0);
});

test('a spreadsheet with wrong headers or wrong cells is refused by cell, and nothing of it is taken in', async () => {
  const unit = await comes('chengguan');
  await unit.open(`${project}/d/catalogue`);
  const [title = [], upper = [], lower = []] = HEADER;
  const wrongHeader = [title, upper.with(1, '资源'), lower, ...ROWS];
  const said = await chooseWorkbook(unit, workbook('目录.xlsx', wrongHeader, MERGED), /A2/);
  expect(said).toMatch(/A2\s+缺少“信息资源名称”一列/);
  expect(said).toMatch(/B2\s+规定格式中没有“资源”一列/);
  const [first = [], second = [], third = []] = ROWS;
  const wrongCells = [...HEADER, first.with(7, '随便共享'), second.with(6, ''), third.with(9, '也许')];
  const faults = await chooseWorkbook(
    unit,
    workbook('目录.xlsx', wrongCells, [...MERGED, ...MERGED_ROWS]),
    /H4/,
  );
  expect(faults).toMatch(/有 3 处无法读取/);
  expect(faults).toMatch(/H4\s+列表中没有“随便共享”/);
  expect(faults).toMatch(/G5\s+此项为必填/);
  expect(faults).toMatch(/J6\s+请填写是或否/);
  expect(await unit.page.getByRole('button', { name: '追加到末尾' }).isDisabled()).toBe(true);
  const damaged = { ...workbook('目录.xlsx', []), buffer: Buffer.from('PK damaged') };
  expect(await chooseWorkbook(unit, damaged, /文件无法读取/)).toContain('文件无法读取');
  await unit.page.getByRole('button', { name: '取消' }).click();
  expect(await unit.page.getByText('共 0 行').count()).toBe(1);
});

test('a spreadsheet in the official layout is taken in and comes out the same', async () => {
  const unit = await comes('chengguan');
  await unit.open(`${project}/d/catalogue`);
  const file = workbook('目录.xlsx', [...HEADER, ...ROWS], [...MERGED, ...MERGED_ROWS]);
  expect(await chooseWorkbook(unit, file, /读到/)).toContain('读到 3 行，没有发现读取问题');
  await unit.page.getByRole('button', { name: '替换现有内容' }).click();
  await unit.page.getByText('共 3 行').waitFor();
  await unit.saved();
  await unit.page.reload();
  await unit.page.getByText('共 3 行').waitFor();
  const [download] = await Promise.all([
    unit.page.waitForEvent('download'),
    unit.page.getByRole('button', { name: '导出表格' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('云阳县政务信息化项目信息资源目录.xlsx');
  const given = readWorkbook(file.buffer);
  const back = readWorkbook(await readFile(await download.path()));
  expect(back.texts).toMatchObject({ ...given.texts, A7: '填表说明：' });
  expect(back.merged).toEqual(expect.arrayContaining([...given.merged]));
});

test('a form with every field absurd says what is wrong beside each, and the summary leads there', async () => {
  const unit = await comes('chengguan');
  await unit.open(`${project}/d/declaration`);
  await unit.write({
    applicationDate: '2999-12-31',
    projectName: '长'.repeat(101),
    leader: '12345',
    leaderPhone: '电话',
    contact: '',
    contactPhone: '110',
    costAmount: '一大笔',
    costEstimate: '',
    preparation: '\u0007',
    filler: '<b>李</b>',
    fillerPhone: '1380000002x',
  });
  await unit.page.getByRole('button', { name: '检查填写内容' }).click();
  const summary = unit.page.getByRole('alert').filter({ hasText: /还有 11 处需要更正/ });
  await summary.waitFor();
  for (const [place, issue, field] of [
    ['年 月 日', '不得晚于今天', 'applicationDate'],
    ['项目名称', '不超过 100 字，现有 101 字', 'projectName'],
    ['分管领导', '请填写姓名', 'leader'],
    ['联系电话（分管领导的联系电话）', '请填写手机号码', 'leaderPhone'],
    ['项目联系人', '此项为必填', 'contact'],
    ['联系电话（项目联系人的联系电话）', '请填写手机号码', 'contactPhone'],
    ['估算金额', '请填写金额', 'costAmount'],
    ['经费估算', '此项为必填', 'costEstimate'],
    ['前期准备情况', '含有无法保存的特殊字符', 'preparation'],
    ['填表人', '请填写姓名', 'filler'],
    ['联系电话（填表人的联系电话）', '请填写手机号码', 'fillerPhone'],
  ] as const) {
    await summary.getByRole('button', { name: `前往${place}`, exact: true }).click();
    const focused = unit.page.locator(`[data-field="${field}"] :focus`);
    await focused.waitFor();
    expect(await focused.getAttribute('aria-invalid')).toBe('true');
    expect(await unit.field(field).innerText()).toContain(issue);
    expect(await summary.innerText()).toContain(`${place}：${issue}`);
  }
});

test('an unknown record, and one of another unit, are not to be found; a stranger to an office is told so', async () => {
  const other = await comes('jiaotong');
  for (const path of [
    '/r/01999999-0000-7000-8000-000000000000',
    '/r/nothing',
    project,
    `${project}/d/declaration`,
    `${project}/d/declaration/print`,
  ]) {
    await other.open(path);
    await expect
      .poll(() => other.page.locator('body').innerText(), WAIT)
      .toContain('该事项不存在，或者您的单位无权查阅');
    expect(await other.page.locator('body').innerText()).not.toContain('智慧城管平台');
  }
  await other.open('/admin/accounts');
  await expect.poll(() => other.sight(), WAIT).toContain('没有办理权限');
  await other.open('/no/such/page');
  await other.page.getByRole('heading', { name: '页面不存在' }).waitFor();
});

test('an office that opens a document of a unit sees nothing of what is not handed in, and cannot write', async () => {
  const planner = await comes('fagai');
  await planner.open(`${project}/d/declaration`);
  await expect.poll(() => planner.sight(), WAIT).toContain('尚未提交，提交后可在此查看');
  expect(await planner.sight()).not.toContain('李管');
  expect(await planner.page.locator('main input, main textarea').count()).toBe(0);
});
