import { formatText } from '@lixiang/forms';
import type { Field, RecordType } from '@lixiang/schema';
import { objectOf } from '../api/json.ts';
import type { LoadedPack } from '../form/loaded-pack.ts';
import type { OfficialSheet, SheetValue } from '../official/official-sheet.ts';
import { columnField } from '../pack/find-in-pack.ts';
import { formatInstant, moneyUnit } from '../wording/format.ts';
import { registerWords as words } from '../wording/register.ts';
import type { ListedRecord } from './list-query.ts';
import { isWrittenAsNumber } from './numeric-kinds.ts';

type Listed = {
  readonly records: readonly ListedRecord[];
  /** Below the title: who has it made, when, of how many. */
  readonly lines: readonly string[];
  /** Of organisations, by id. */
  readonly names: Readonly<Record<string, string>>;
};

/** A list of records as a table for a workbook: the columns of the page, amounts as numbers. */
export function listSheet(
  pack: LoadedPack,
  type: RecordType,
  { records, lines, names }: Listed,
): OfficialSheet {
  const own = type.columns.flatMap((column) => {
    const field = columnField(pack, type, column);
    return field ? [{ column, field }] : [];
  });
  const { number, title, unit, state, updatedAt } = words;
  const lists = pack.listsWith(names);
  return {
    title: type.name,
    lines,
    header: [number, title, unit, state, ...own.map(({ field }) => headOf(field)), updatedAt],
    rows: records.map((record) => [
      record.number,
      record.title,
      record.unit.name,
      record.state.name,
      ...own.map(({ column, field }) => valueOf({ lists, field }, objectOf(record.columns)[column])),
      formatInstant(record.updatedAt),
    ]),
    totals: null,
    notes: [],
    seals: [],
    landscape: true,
  };
}

function headOf(field: Field): string {
  return field.kind === 'money' ? words.inUnit(field.label, moneyUnit) : field.label;
}

type Asked = { readonly lists: ReturnType<LoadedPack['listsWith']>; readonly field: Field };

function valueOf({ lists, field }: Asked, value: unknown): SheetValue {
  const text = formatText(field, value, { lists, siblings: {} });
  const plain = text.replaceAll(',', '');
  return isWrittenAsNumber(field) && /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}
