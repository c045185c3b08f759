import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sheetOf } from '../../web/src/dashboard/export/widget-sheet.ts';
import { planWidget } from '../../web/src/dashboard/reading/planned-widget.ts';
import { reportOf } from '../../web/src/dashboard/report/report-of.ts';
import { readPack } from '../scenario/read-scenarios.ts';

const SEED = join(import.meta.dirname, '../../seed');
const LOOK = { today: '2026-03-02', viewer: null, chosen: new Map<string, string>() };

/** By county and list: the articles that it rests on, and how many columns its table has beside the serial number. */
const NAMED: Readonly<
  Record<string, Readonly<Record<string, readonly [articles: string, columns: number]>>>
> = {
  yunyang: {
    政务信息化项目清单: ['7 9', 8],
    报送和报备情况: ['7', 8],
    年度建设计划: ['8', 5],
    部门规划报备: ['6', 4],
    调整备案: ['24', 6],
    验收情况: ['25', 7],
    单位限制: ['28 29 30', 6],
    承建企业黑名单: ['35', 5],
    各单位在办项目: ['15', 6],
  },
  tunxi: {
    '项目（场景）库': ['12', 6],
    年度建设计划: ['12 14', 6],
    增补项目: ['13', 6],
    合同备案: ['30', 7],
    变更备案: ['37', 6],
    验收和延期: ['38', 7],
    单位受限名单: ['43', 5],
    整改与处置: ['48', 6],
    各单位在办项目: ['22', 6],
  },
  huaian: {
    场景建设储备库: ['6', 7],
    年度计划: ['8 14', 9],
    第十条项目: ['10', 6],
    '县（区）、园区年度计划': ['6', 6],
    首席数据官: ['7', 5],
    竣工验收备案: ['27', 7],
    监督整改: ['33', 7],
    不予安排清单: ['27 33 38', 8],
    各单位在办项目: ['11', 6],
  },
  jinxiang: {
    项目库: ['18 19 21 22', 8],
    预算安排: ['22 26', 7],
    合同备案: ['28 29 30', 8],
    变更备案: ['33', 8],
    验收意见备案: ['34', 8],
    运维经费限制: ['25', 6],
    整改与处理: ['41', 8],
    各单位在办项目: ['6', 6],
  },
  zhanhe: {
    下一年度计划报送: ['8', 7],
    年度建设计划: ['8', 8],
    紧急项目: ['8', 6],
    上级统筹项目备案: ['11', 5],
    '变更、逾期备案': ['17', 7],
    终止备案: ['17', 5],
    验收报告备案: ['18', 6],
    绩效评价: ['19', 5],
    各部门在办项目: ['4', 6],
  },
};

test('every county that comes with the program has its lists here', () => {
  const keys = globSync('*/pack.yaml', { cwd: SEED }).map((file) => file.split(/[/\\]/)[0] ?? '');
  expect(keys.toSorted()).toEqual(Object.keys(NAMED).toSorted());
});

describe.each(Object.entries(NAMED))('the official lists of %s', (key, named) => {
  const pack = readPack(join(SEED, key));
  const papers = pack.dashboards.flatMap(({ widgets, filters }) =>
    widgets.flatMap((widget) => {
      const plan =
        widget.kind === 'table' && widget.paper ? planWidget(pack, { widget, filters }, LOOK) : undefined;
      return plan ? [plan] : [];
    }),
  );

  test('are those that its articles name, and no others', () => {
    expect(papers.map(({ widget }) => widget.title)).toEqual(Object.keys(named));
  });

  test.each(Object.entries(named))('%s', (title, [articles, columns]) => {
    const plan = papers.find(({ widget }) => widget.title === title);
    if (!plan) throw new Error(`there is no list “${title}”`);
    expect(plan.widget.basis.join(' ')).toBe(articles);
    const empty = { kind: 'list', total: 0, rows: [], next: null } as const;
    const sheet = reportOf(sheetOf(pack, plan, empty), { landscape: true, by: '某局', today: LOOK.today });
    expect(sheet.header).toHaveLength(columns + 1);
    expect(new Set(sheet.header).size).toBe(columns + 1);
    expect(sheet.notes.length).toBeGreaterThan(0);
    expect(sheet.seals.length).toBeGreaterThan(0);
    expect(sheet.title).not.toBe('');
  });
});
