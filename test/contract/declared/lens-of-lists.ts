import { type Pack } from '@lixiang/schema';
import { sheetOf } from '../../../web/src/dashboard/export/widget-sheet.ts';
import { planWidget } from '../../../web/src/dashboard/reading/planned-widget.ts';
import { reportOf } from '../../../web/src/dashboard/report/report-of.ts';

const LOOK = { today: '2026-03-02', viewer: null, chosen: new Map<string, string>() };
const EMPTY = { kind: 'list', total: 0, rows: [], next: null } as const;

/** The lists of dashboards as they are printed and written into workbooks, without a row in them. */
export function listsOf(pack: Pack): unknown {
  return pack.dashboards.flatMap(({ widgets, filters }) =>
    widgets.flatMap((widget) => {
      const plan = widget.kind === 'table' ? planWidget(pack, { widget, filters }, LOOK) : undefined;
      if (!plan) return [];
      return [reportOf(sheetOf(pack, plan, EMPTY), { landscape: true, by: '主管局', today: LOOK.today })];
    }),
  );
}
