import { deadlinesQuery, type Pack, type ReadQuestion, recordsQuery } from '@lixiang/schema';
import { objectOf } from '../../api/json.ts';
import { commonWords } from '../../wording/common.ts';
import { dashboardWords as words } from '../../wording/dashboard.ts';
import { stateName } from './cell-text.ts';
import type { Pointed } from './pointed.ts';
import { deadlineOf } from './read-figures.ts';

/** One of the things behind a number: what it is called, the record that it leads to, and what is said of it. */
export type PointedLine = {
  readonly key: string;
  readonly record: string;
  readonly name: string;
  readonly facts: string;
};

/** A page of what stands behind a number, and how many there are in all. */
export type PointedLines = {
  readonly total: number;
  readonly lines: readonly PointedLine[];
  readonly next: string | null;
};

/** Asks for what stands behind a number, a page at a time; undefined where its type is gone. */
export function pointedQuery(
  pack: Pack,
  { of, where, owed }: Pointed,
  first: number,
): ReadQuestion | undefined {
  if (!pack.recordTypes.some(({ key }) => key === of)) return undefined;
  if (!owed) return recordsQuery(pack, of, { where, first });
  return deadlinesQuery(pack, { of, where, keys: owed.keys }, { due: owed.due, first });
}

/** Reads a page of what stands behind a number. */
export function pointedLines(pack: Pack, pointed: Pointed, data: unknown): PointedLines {
  const { totalCount, edges, pageInfo } = objectOf(objectOf(data)['answer']);
  const { hasNextPage, endCursor } = objectOf(pageInfo);
  const nodes = (Array.isArray(edges) ? edges : []).map((edge) => objectOf(objectOf(edge)['node']));
  return {
    total: typeof totalCount === 'number' ? totalCount : 0,
    lines: nodes.map((node) => (pointed.owed ? dutyLine(node) : recordLine(pack, pointed, node))),
    next: hasNextPage === true && typeof endCursor === 'string' ? endCursor : null,
  };
}

type Node = Readonly<Record<string, unknown>>;

function recordLine(pack: Pack, { of }: Pointed, { id, number, title, state, unit }: Node): PointedLine {
  const type = pack.recordTypes.find(({ key }) => key === of);
  const stands = type && said(state);
  return {
    key: String(id),
    record: String(id),
    name: said(title) ?? said(number) ?? commonWords.untitled,
    facts: joined([said(number), said(objectOf(unit)['name']), stands && stateName(pack, type, stands)]),
  };
}

function dutyLine(node: Node): PointedLine {
  const { id, record, duty, due, standing } = deadlineOf(node);
  return {
    key: `${id} ${String(node['key'])} ${due ?? ''}`,
    record: id,
    name: record,
    facts: joined([duty, due ?? words.noDay, standing]),
  };
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' · ');
}

function said(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
