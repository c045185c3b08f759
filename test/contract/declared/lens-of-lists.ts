import { type Pack, type Widget } from '@lixiang/schema';
import { sheetOf } from '../../../web/src/dashboard/export/widget-sheet.ts';
import type { Figures } from '../../../web/src/dashboard/reading/figures.ts';
import { planWidget } from '../../../web/src/dashboard/reading/planned-widget.ts';
import { reportOf } from '../../../web/src/dashboard/report/report-of.ts';

const LOOK = { today: '2026-03-02', viewer: null, chosen: new Map<string, string>() };
/** Without a row. */
function nothingOf({ kind }: Widget): Figures {
  if (kind === 'table') return { kind: 'list', total: 0, rows: [], next: null };
  if (kind === 'calendar') return { kind: 'deadlines', total: 0, deadlines: [] };
  return { kind: 'groups', groups: [], more: false };
}

/** The lists, figures and deadlines of dashboards as they are printed and written into workbooks, without a row in them. */
export function listsOf(pack: Pack): unknown {
  return pack.dashboards.flatMap(({ widgets, filters }) =>
    widgets.flatMap((widget) => {
      const plan = planWidget(pack, { widget, filters }, LOOK);
      if (!plan || widget.kind === 'number') return [];
      return [
        reportOf(sheetOf(pack, plan, nothingOf(widget)), {
          landscape: true,
          by: '主管局',
          today: LOOK.today,
        }),
      ];
    }),
  );
}
