import type { Column, FieldKind, Option } from '@lixiang/schema';
import type { ComboOption } from '../ui/filter-options.ts';
import type { SheetTable } from './cell-text.ts';

/** Names to offer in columns that hold ids: of units, of offices. */
export type Suggestions = Readonly<Partial<Record<FieldKind, readonly ComboOption[]>>>;

const NONE: readonly ComboOption[] = [];

/** What the list under a cell offers; nothing where one simply types. */
export function cellOptions(
  table: SheetTable,
  { row, column }: { readonly row: string | undefined; readonly column: Column },
  suggestions: Suggestions,
): readonly ComboOption[] {
  if (column.kind === 'yesNo') return YES_NO;
  if (column.kind === 'choice' || column.kind === 'choices') {
    return offered(table.lists.optionsOf(column).options);
  }
  if (column.kind !== 'dependentChoice') return suggestions[column.kind] ?? NONE;
  const list = table.lists.optionsOf(column);
  const parent =
    row === undefined ? undefined : table.source.answer([...table.path, row, column.parent]).value;
  const under = typeof parent === 'string' && parent !== '' ? list.under(parent) : NONE_OPTION;
  return offered(under.length === 0 && list.open ? list.options : under);
}

const NONE_OPTION: readonly Option[] = [];
const YES_NO: readonly ComboOption[] = [
  { key: '是', label: '是' },
  { key: '否', label: '否' },
];

function offered(options: readonly Option[]): readonly ComboOption[] {
  return options.filter(({ retired }) => !retired);
}
