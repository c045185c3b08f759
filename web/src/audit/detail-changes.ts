import { objectOf } from '../api/json.ts';
import { auditDetailWords as words } from '../wording/audit-detail.ts';

/** What keys in an entry are called. */
export type Names = { readonly offices: (keys: readonly string[]) => readonly string[] };

/** What has changed of an organisation or an account, each in words; of what is only known by its id, that it has. */
export function changesIn(
  { before, after }: Readonly<Record<string, unknown>>,
  names: Names,
): readonly string[] {
  const [was, is] = [objectOf(before), objectOf(after)];
  return Object.entries(words.labels).flatMap(([name, label]) => {
    if (JSON.stringify(was[name] ?? null) === JSON.stringify(is[name] ?? null)) return [];
    const [from, to] = [shown(name, was[name], names), shown(name, is[name], names)];
    return [
      from === undefined || to === undefined ? words.changedOnly(label) : words.changed(label, from, to),
    ];
  });
}

function shown(name: string, value: unknown, names: Names): string | undefined {
  if (name === 'organisationId' || name === 'authorityId' || name === 'attributes') return undefined;
  if (value === null || value === undefined || value === '') return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) {
    const keys = value.filter((each) => typeof each === 'string');
    const called = name === 'offices' ? names.offices(keys) : keys;
    return called.length === 0 ? words.nothing : called.join('、');
  }
  return typeof value === 'string' ? value : undefined;
}
