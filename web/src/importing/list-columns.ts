import { detailTables, NUMBER_KEY, ownerHead, recordTable } from '@lixiang/forms';
import type { Column, RecordType } from '@lixiang/schema';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { commonWords } from '../wording/common.ts';
import { moneyUnit } from '../wording/format.ts';
import { importingWords } from '../wording/importing.ts';

const words = importingWords.sheet;

/** One column of a template: its hidden key, its head, what may be picked in it, and what its guide says. */
export type ListColumn = {
  readonly key: string;
  readonly head: string;
  readonly options: readonly string[];
  readonly isRequired: boolean;
  /** What a cell may say. */
  readonly example: string;
  readonly guide: readonly string[];
};

/** The columns of a template in the order of the form, behind the number; none where a type has no list. */
export function listColumns(
  pack: LoadedPack,
  type: RecordType,
  units: Readonly<Record<string, string>>,
): readonly ListColumn[] {
  const form = type.documents.find((document) => document.form !== undefined)?.form;
  const found = form === undefined ? undefined : pack.form(form);
  const table = found && recordTable(found);
  if (!table) return [];
  const number: ListColumn = {
    key: NUMBER_KEY,
    head: words.number,
    options: [],
    isRequired: false,
    example: '',
    guide: [words.number, words.optional, words.numberRule, ''],
  };
  return [number, ...table.columns.map((column) => listColumn(pack, column, Object.values(units)))];
}

/** One sheet beside the list: the rows of a table of the form. */
export type DetailSheet = { readonly name: string; readonly columns: readonly ListColumn[] };

/** The sheets of the tables of a type's form, each with whose row it is before its own columns. */
export function detailSheets(
  pack: LoadedPack,
  type: RecordType,
  units: Readonly<Record<string, string>>,
): readonly DetailSheet[] {
  const key = type.documents.find((document) => document.form !== undefined)?.form;
  const form = key === undefined ? undefined : pack.form(key);
  if (!form) return [];
  return detailTables(form, ownerHead(form, type.title)).map(({ table, sheet }) => {
    const [owner, ...columns] = table.columns;
    const head = owner?.label ?? '';
    return {
      name: sheet,
      columns: [
        {
          key: NUMBER_KEY,
          head: `${head}*`,
          options: [],
          isRequired: true,
          example: words.ownerExample,
          guide: [`${sheet}：${head}`, words.required, words.ownerRule, ''],
        },
        ...columns.map((column) => {
          const made = listColumn(pack, column, Object.values(units));
          const [label = '', ...rest] = made.guide;
          return Object.assign(made, { guide: [`${sheet}：${label}`, ...rest] });
        }),
      ],
    };
  });
}

function listColumn(pack: LoadedPack, column: Column, units: readonly string[]): ListColumn {
  const { key, label, required } = column;
  const head = column.kind === 'money' ? words.unitOf(label, moneyUnit) : label;
  const asked = required === true ? words.required : required === false ? words.optional : words.conditional;
  const options = optionsOf(pack, column, units);
  return {
    key,
    example: options[0] ?? exampleOf(pack, column),
    head: required === true ? `${head}*` : head,
    options,
    isRequired: required === true,
    guide: [label, asked, ruleOf(pack, column), [column.hint, column.help].filter(Boolean).join('\n')],
  };
}

/** An answer as it may be written into a cell. */
function exampleOf(pack: LoadedPack, column: Column): string {
  if (column.kind === 'choices') return labelsOf(pack, column).slice(0, 2).join('、');
  return words.examples[column.kind] ?? column.label;
}

function optionsOf(pack: LoadedPack, column: Column, units: readonly string[]): readonly string[] {
  const { kind } = column;
  if (kind === 'yesNo') return [commonWords.yes, commonWords.no];
  if (kind === 'choice' || kind === 'dependentChoice') return labelsOf(pack, column);
  if ((kind !== 'unit' && kind !== 'office') || column.many) return [];
  return kind === 'unit' ? units : pack.content.offices.map(({ name }) => name);
}

function labelsOf(pack: LoadedPack, column: Column): readonly string[] {
  if (column.kind !== 'choice' && column.kind !== 'choices' && column.kind !== 'dependentChoice') return [];
  const own = 'options' in column ? column.options : undefined;
  const listed = pack.content.codeLists.find(({ key }) => key === column.list)?.options;
  return (own ?? listed ?? []).filter(({ retired }) => !retired).map(({ label }) => label);
}

function ruleOf(pack: LoadedPack, column: Column): string {
  switch (column.kind) {
    case 'money':
    case 'percent':
    case 'date':
    case 'month':
    case 'year':
    case 'integer':
    case 'yesNo':
    case 'phone':
    case 'creditCode':
      return words[column.kind];
    case 'decimal':
      return words.decimal(column.scale);
    case 'choice':
    case 'dependentChoice':
      return words.pick;
    case 'choices':
      return words.pickMany(labelsOf(pack, column).join('、'));
    case 'cascade':
      return words.path;
    case 'unit':
    case 'office':
      return column.many ? words.units : words.unit;
    case 'text':
    case 'longText':
    case 'person':
    case 'link':
    case 'file':
    case 'note':
    case 'attachments':
    case 'seal':
      return words.text;
  }
}
