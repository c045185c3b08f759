import { NUMBER_KEY, recordTable } from '@lixiang/forms';
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
    guide: [words.number, words.optional, words.numberRule, ''],
  };
  return [number, ...table.columns.map((column) => listColumn(pack, column, Object.values(units)))];
}

function listColumn(pack: LoadedPack, column: Column, units: readonly string[]): ListColumn {
  const { key, label, required } = column;
  const head = column.kind === 'money' ? words.unitOf(label, moneyUnit) : label;
  const asked = required === true ? words.required : required === false ? words.optional : words.conditional;
  return {
    key,
    head: required === true ? `${head}*` : head,
    options: optionsOf(pack, column, units),
    isRequired: required === true,
    guide: [label, asked, ruleOf(pack, column), [column.hint, column.help].filter(Boolean).join('\n')],
  };
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
