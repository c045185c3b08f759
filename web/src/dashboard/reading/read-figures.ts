import { pathName, type Measure, type Pack } from '@lixiang/schema';
import { objectOf } from '../../api/json.ts';
import { commonWords } from '../../wording/common.ts';
import { dashboardWords } from '../../wording/dashboard.ts';
import { amountOf } from './amount.ts';
import { cellText } from './cell-text.ts';
import { shownColumns } from './column-labels.ts';
import type { Amount, Deadline, Figures, Group, ListedRow } from './figures.ts';
import type { PlannedWidget } from './planned-widget.ts';

/** Reads the answer to a widget's question; what is not there counts as nothing. */
export function readFigures(pack: Pack, plan: Omit<PlannedWidget, 'cell'>, data: unknown): Figures {
  const { widget } = plan;
  const answer = objectOf(objectOf(data)['answer']);
  switch (widget.kind) {
    case 'number': {
      const [group] = groupsOf(answer, widget.measure);
      return { kind: 'number', amount: group?.amount ?? null, count: group?.count ?? 0 };
    }
    case 'trend':
    case 'bar':
    case 'pie':
    case 'funnel':
    case 'ranking':
      return { kind: 'groups', groups: groupsOf(answer, widget.measure), more: answer['more'] === true };
    case 'table': {
      const page = objectOf(answer['pageInfo']);
      const cursor = page['hasNextPage'] === true ? page['endCursor'] : null;
      return {
        kind: 'list',
        total: totalOf(answer),
        rows: nodesOf(answer).map((node) => rowOf(pack, { plan, columns: shownColumns(widget) }, node)),
        next: typeof cursor === 'string' ? cursor : null,
      };
    }
    case 'calendar':
      return { kind: 'deadlines', total: totalOf(answer), deadlines: nodesOf(answer).map(deadlineOf) };
  }
}

type Node = Readonly<Record<string, unknown>>;

function groupsOf(answer: Node, measure: Measure): readonly Group[] {
  return listOf(answer['groups']).map((each) => {
    const group = objectOf(each);
    return {
      keys: listOf(group['keys']).map((key) => {
        const { value, label } = objectOf(key);
        const written = textOf(label);
        return {
          value: typeof value === 'string' ? value : null,
          label: written === '' ? dashboardWords.blank : written,
        };
      }),
      amount: measured(group, measure),
      count: Number(group['count'] ?? 0),
    };
  });
}

function measured(group: Node, { take, path }: Measure): Amount | null {
  if (take === 'entries') return amountOf(group['entries']);
  if (take === 'count' || path === undefined) return amountOf(group['count']);
  const number = objectOf(group[take])[pathName(path)];
  if (typeof number === 'object') return amountOf(objectOf(number)['wan']);
  return amountOf(take === 'average' ? legible(number) : number);
}

/** An average of whole numbers need not be told to the last place: two say enough. */
function legible(answered: unknown): unknown {
  const isLong = typeof answered === 'string' && /^-?\d+\.\d{3,}$/.test(answered);
  return isLong ? String(Number(Number(answered).toFixed(2))) : answered;
}

type Listing = { readonly plan: Omit<PlannedWidget, 'cell'>; readonly columns: readonly string[] };

function rowOf(pack: Pack, { plan: { type, paths }, columns }: Listing, node: Node): ListedRow {
  const cells = columns.map((column) => {
    const path = paths.get(column);
    if (column === 'title') return nameOf(node);
    return path ? cellText(pack, { type, path }, node) : '';
  });
  return { id: textOf(node['id']), cells };
}

/** A deadline as it was answered. */
export function deadlineOf(node: Node): Deadline {
  const record = objectOf(node['record']);
  return {
    id: textOf(record['id']),
    record: nameOf(record),
    duty: textOf(node['name']),
    due: typeof node['due'] === 'string' ? node['due'] : null,
    late: node['late'] === true,
    standing: textOf(node['standing']),
  };
}

function nameOf({ title, number }: Node): string {
  const said = textOf(title);
  if (said !== '') return said;
  return textOf(number) === '' ? commonWords.untitled : textOf(number);
}

function nodesOf(answer: Node): readonly Node[] {
  return listOf(answer['edges']).map((edge) => objectOf(objectOf(edge)['node']));
}

function totalOf(answer: Node): number {
  const total = answer['totalCount'];
  return typeof total === 'number' ? total : 0;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
