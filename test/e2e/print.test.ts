import { beforeAll, expect, test } from 'vitest';
import { pdf } from './pdf.ts';
import type { Person } from './person.ts';
import { type PrintedPage, readPdf } from './read-pdf.ts';
import { catalogueRows, declarationAnswers } from './sample.ts';
import { setStage } from './stage.ts';

const { comes, desk } = setStage();

const PORTRAIT = { width: 595, height: 842 };
const LANDSCAPE = { width: 842, height: 595 };
const HEADER =
  '部门名称信息资源名称信息资源格式信息项名称数据类型数据长度共享类型共享方式是否向社会开放开放条件数据更新周期分类类型';
const NOTES = [
  '1. 信息资源名称：描述政务信息资源内容的标题，如 XX 处罚信息；',
  '2. 信息资源格式分类：分为电子文件、电子表格、数据库类、图形图像类、流媒体类、自表述格式；',
  '3. 信息资源格式类型：分为 OFD、wps、xml、txt、doc、docx、html、pdf、ppt、et、xls、xlsx、Dm、KingbaseES、access、dbf、dbase、sysbase、oracle、sql server、db2、jpg、gif、bmp、swf、rm、mpg 等；',
  '4. 信息项名称：对政务信息的细化描述，如 XX 处罚信息，其数据项包括处罚依据、处罚类型、处罚内容、处罚金额等；',
  '5. 数据类型：结构化数据应标明数据类型及数据长度，包括：字符型 C、数值型 N、货币型 Y、日期型 D、日期时间型 T、逻辑型 L、备注型 M、通用型 G、双精度型 B、整型 I、浮点型 F 等；',
  '6. 共享类型：分为无条件共享、有条件共享、不予共享；',
  '7. 共享方式：分为共享交换平台、接口、数据库、电子文档；',
  '8. 数据更新周期：分为实时、每日、每周、每月、每季度、每年等。',
];

let project = '';

beforeAll(async () => {
  const unit = await desk('chengguan');
  project = await unit.begin('project');
  await unit.fill(project, 'declaration', declarationAnswers('智慧城管平台'));
  await unit.fill(project, 'catalogue', { items: catalogueRows(60) });
  await unit.attach(project, 'report', pdf('可行性研究报告.pdf'));
  await unit.attach(project, 'budget', pdf('投资预算明细.pdf'));
});

/** Prints a page as the person would who presses the button on it: on the paper that the page asks for. */
async function print(person: Person, path: string): Promise<readonly PrintedPage[]> {
  await person.open(path);
  await person.page
    .getByRole('button', { name: '打印', exact: true })
    .and(person.page.locator(':enabled'))
    .waitFor();
  return readPdf(await person.page.pdf({ preferCSSPageSize: true, printBackground: true }));
}

/** Without the blanks and the line ends of a paper, which are where its lines happen to end. */
function words(text: string | undefined): string {
  return (text ?? '').replaceAll(/\s/g, '');
}

test('annex 1 prints blank as it was issued, on one A4 page', async () => {
  const pages = await print(await comes('chengguan'), '/print/declaration');
  expect(pages).toMatchObject([PORTRAIT]);
  expect(words(pages[0]?.text)).toBe(
    words(`云阳县政务信息化项目建设申报表 项目申报单位（盖章）： 年 月 日
      项目名称 项目类型 项目业主 行政主管部门 分管领导 联系电话 项目联系人 联系电话
      建设背景和依据（上级文件要求或领导批示、上级部门明确要求、业务工作需要；文件依据请填写文件名和文号，工作需要的请简要说明。）
      经费估算 前期准备情况 进度计划和年度资金估算
      申报时应附材料 1. 项目基本情况报告（项目可行性研究报告/技术方案） 2. 投资预算明细
      备注 填表人： 联系电话： 填报说明：“项目类别”一栏填:新建、续建、改扩建。`),
  );
});

test('annex 1 prints filled, with three telephone numbers of their own and what is attached, on one A4 page', async () => {
  const pages = await print(await comes('chengguan'), `${project}/d/declaration/print`);
  expect(pages).toMatchObject([PORTRAIT]);
  const text = words(pages[0]?.text);
  for (const part of [
    '项目申报单位（盖章）：县城市管理局',
    '项目名称智慧城管平台项目类型新建项目业主县城市管理局行政主管部门',
    '分管领导蒋城联系电话023-55128001',
    '项目联系人李管联系电话13800000021',
    '上级文件要求或领导批示、业务工作需要',
    '数字重庆建设任务清单渝委办〔2026〕3号',
    '估算金额：600万元',
    '年度进度资金（万元）2027完成软件开发和试运行400',
    '2.投资预算明细可行性研究报告.pdf投资预算明细.pdf',
    '填表人：李管联系电话：13800000021',
  ]) {
    expect(text).toContain(part);
  }
});

test('annex 1 that is longer than a page keeps the line to be sealed with its head and the signer with its end', async () => {
  const unit = await desk('jiaotong');
  const long = await unit.begin('project');
  await unit.fill(long, 'declaration', {
    ...declarationAnswers('智慧交通平台'),
    preparation: '已完成需求调研和初步方案，并征求了各科室意见。'.repeat(24),
  });
  const pages = await print(await comes('jiaotong'), `${long}/d/declaration/print`);
  expect(pages).toMatchObject([PORTRAIT, PORTRAIT]);
  expect(words(pages[0]?.text)).toMatch(
    /^云阳县政务信息化项目建设申报表项目申报单位（盖章）：.*项目名称智慧交通平台/,
  );
  expect(words(pages[1]?.text)).toMatch(/备注无。填表人：李管联系电话：13800000021填报说明：/);
});

test('annex 2 prints blank with its two-level header and all its notes, on one A4 page laid across', async () => {
  const pages = await print(await comes('chengguan'), '/print/catalogue');
  expect(pages).toMatchObject([LANDSCAPE]);
  expect(words(pages[0]?.text)).toBe(
    words(`云阳县政务信息化项目信息资源目录${HEADER}填表说明：${NOTES.join('')}`),
  );
});

test('annex 2 of sixty rows repeats its header on every page, merges a resource once, and ends with its notes', async () => {
  const pages = await print(await comes('chengguan'), `${project}/d/catalogue/print`);
  expect(pages.length).toBeGreaterThan(2);
  const texts = pages.map(({ text }) => words(text));
  for (const [index, { width, height }] of pages.entries()) {
    expect({ width, height }).toEqual(LANDSCAPE);
    expect(texts[index]).toContain(`${HEADER}县城市管理局`);
    expect(texts[index]).toMatch(/信息项\d+字符型C64有条件共享接口否每日/);
  }
  for (let resource = 1; resource <= 9; resource += 1) {
    expect(texts.join('').split(`城市管理信息${resource}数据库类KingbaseES`)).toHaveLength(2);
  }
  expect(texts.at(-1)).toMatch(/信息项60字符型C64有条件共享接口否每日填表说明：/);
  expect(texts.at(-1)).toContain(words(NOTES.join('')));
});
