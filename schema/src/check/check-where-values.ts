import { isIsoDate } from '../expression/calendar.ts';
import { packError, type PackIssue } from '../issue.ts';
import { type Pack } from '../model/pack.ts';
import { type RecordType } from '../model/record-type.ts';
import { optionsOf } from '../reading/options-of.ts';
import { type ReadKind } from '../reading/read-kind.ts';
import { enumName } from '../reading/read-names.ts';
import { type ReadPath } from '../reading/read-paths.ts';
import { type Condition } from '../reading/where.ts';
import { dayOf } from '../reading/widget-query.ts';
import { keyed, type Placed } from './placed.ts';

const ANY_DAY = '2000-01-01';

/** What a filter compares with can stand where it is compared: options, states, numbers and days there are. */
export function checkWhereValues(
  pack: Pack,
  type: RecordType,
  { item: condition, path }: Placed<Condition>,
): readonly PackIssue[] {
  if ('all' in condition)
    return condition.all.flatMap((item) => checkWhereValues(pack, type, { item, path }));
  if ('any' in condition)
    return condition.any.flatMap((item) => checkWhereValues(pack, type, { item, path }));
  if ('none' in condition) return checkWhereValues(pack, type, { item: condition.none, path });
  const procedure = keyed(pack.procedures, type.procedure);
  if ('clocks' in condition) {
    const keys = condition.clocks['key'];
    const known = new Set(procedure?.clocks.map(({ key }) => key));
    const named = Array.isArray(keys) ? keys : keys === undefined ? [] : [keys];
    return named
      .filter((key) => !known.has(String(key)))
      .map((key) => packError(path, 'unknown.clock', { key: String(key) }));
  }
  // What dashboards ask is narrowed by the records themselves.
  if ('linked' in condition) return [];
  const { path: place, operator, value } = condition;
  if (operator === 'isNull') return typeof value === 'boolean' ? [] : [wrong(path, place)];
  const among = namesAt(pack, place, procedure?.states ?? []);
  const values: readonly unknown[] = Array.isArray(value) && operator === 'in' ? value : [value];
  return values.flatMap((each) => (fits(place.kind, each, among) ? [] : [wrong(path, place)]));
}

function wrong(path: readonly string[], { path: key }: ReadPath): PackIssue {
  return packError(path, 'wrongComparison', { key });
}

/** Names that may stand there; undefined where any may. */
function namesAt(
  pack: Pack,
  { kind, field }: ReadPath,
  states: readonly { readonly key: string }[],
): ReadonlySet<string> | undefined {
  if (kind === 'state') return new Set(states.map(({ key }) => enumName(key)));
  if (kind === 'office') return new Set(pack.offices.map(({ key }) => key));
  const options = kind === 'option' && field ? optionsOf(pack, field) : undefined;
  return options && new Set(options.map(({ key }) => enumName(key)));
}

function fits(kind: ReadKind, value: unknown, among: ReadonlySet<string> | undefined): boolean {
  switch (kind) {
    case 'yesNo':
      return typeof value === 'boolean';
    case 'integer':
    case 'year':
      return Number.isSafeInteger(value);
    case 'money':
    case 'percent':
    case 'decimal':
      return /^-?\d+(\.\d+)?$/.test(String(value));
    case 'date':
    case 'month':
    case 'instant':
      return (
        typeof value === 'string' &&
        (isIsoDate(value) || /^\d{4}-\d\d$/.test(value) || dayOf(value, ANY_DAY) !== undefined)
      );
    case 'text':
    case 'option':
    case 'state':
    case 'unit':
    case 'office':
    case 'record':
      return typeof value === 'string' && (among?.has(value) ?? true);
  }
}
