import { type Column, type CoreElement, type CoreTerm, type Field, type Form } from '@lixiang/schema';
import { formatText } from '../kind/field-text.ts';
import { isRow } from '../kind/table.ts';
import { type Lists } from '../list/lists.ts';
import { type Row, type Values } from '../types.ts';

/** One 信息项 of a resource, as people read it. */
export type DataItem = { readonly name: string; readonly type: string; readonly length: string };
/** One 信息资源: its core elements as people read them, and its items. */
export type DataResource = {
  readonly core: Readonly<Partial<Record<CoreElement, string>>>;
  readonly items: readonly DataItem[];
  /** How it is shared, where the option chosen says what it means. */
  readonly means: CoreTerm | undefined;
};

type Coded = { readonly column: Column; readonly core: CoreElement };

/** The resources that the catalogues in a form list; rows of one provider and title are one resource. */
export function resourcesIn(form: Form, values: Values, lists: Lists): readonly DataResource[] {
  return form.sections.flatMap(({ fields }) => fields).flatMap((field) => inTable(field, values, lists));
}

function inTable(field: Field, values: Values, lists: Lists): readonly DataResource[] {
  if (field.kind !== 'table') return [];
  const coded = field.columns.flatMap((column): readonly Coded[] =>
    column.core === undefined ? [] : [{ column, core: column.core }],
  );
  if (coded.every(({ core }) => core !== 'title')) return [];
  const value: unknown = values[field.key];
  const rows: readonly Row[] = Array.isArray(value) ? value.filter(isRow) : [];
  const read = rows
    .map((row) => ({ row, core: coreOf(row, coded, lists) }))
    .filter(({ core: { title = '' } }) => title !== '');
  const grouped = Map.groupBy(read, ({ core: { provider = '', title = '' } }) => `${provider}\n${title}`);
  return [...grouped.values()].map((group) => ({
    core: group[0]?.core ?? {},
    means: group[0] && shareOf(group[0].row, coded, lists),
    items: group
      .map(({ core }) => core)
      .filter(({ item = '' }) => item !== '')
      .map(({ item = '', itemType = '', itemLength = '' }) => ({
        name: item,
        type: itemType,
        length: itemLength,
      })),
  }));
}

function coreOf(row: Row, coded: readonly Coded[], lists: Lists): DataResource['core'] {
  const said = coded.map(({ column, core }) => [
    core,
    formatText(column, row[column.key], { lists, siblings: row }),
  ]);
  return Object.fromEntries(said.filter(([, text]) => text !== ''));
}

function shareOf(row: Row, coded: readonly Coded[], lists: Lists): CoreTerm | undefined {
  const column = coded.find(({ core }) => core === 'shareType')?.column;
  if (!column || !('options' in column || 'list' in column)) return undefined;
  const answer = row[column.key];
  return typeof answer === 'string' ? lists.optionsOf(column).find(answer)?.core : undefined;
}
