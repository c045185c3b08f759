import { auditWords as words, wordAction } from '../wording/audit.ts';
import type { AuditFilter } from './audit-filter.ts';

/** What the audit is narrowed by, for its workbook to say; organisations by id are called by these names. */
export function saidFilter(
  { person, organisation, actions, matter, from, to }: AuditFilter,
  names: ReadonlyMap<string, string>,
): readonly string[] {
  return [
    ...(person === '' ? [] : [`${words.account} ${person}`]),
    ...(organisation === null ? [] : [`${words.organisation} ${names.get(organisation) ?? organisation}`]),
    ...(actions.length === 0 ? [] : [`${words.action} ${actions.map(wordAction).join('、')}`]),
    ...(matter === '' ? [] : [`${words.record} ${matter}`]),
    ...(from === '' ? [] : [`${words.filters.from} ${from}`]),
    ...(to === '' ? [] : [`${words.filters.to} ${to}`]),
  ];
}
