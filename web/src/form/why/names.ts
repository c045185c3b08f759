import { formatText, type Lists } from '@lixiang/forms';
import { Field, type Form, type Pack, type Parameter, type UnitAttribute } from '@lixiang/schema';
import { conditionWords as words } from '../../wording/condition.ts';
import { formWords } from '../../wording/form.ts';
import { fieldAt } from '../field/field-index.ts';

/** How the things that a condition reads are called, and how their values are written. */
export type Names = {
  name(path: readonly string[]): string;
  value(path: readonly string[], value: unknown): string;
  /** Amounts, days, and everything else are compared in other words. */
  measure(path: readonly string[]): 'amounts' | 'days' | 'plain';
};

type Naming = {
  readonly pack: Pick<Pack, 'parameters' | 'unitAttributes'>;
  readonly form: Form;
  readonly lists: Lists;
  /** The table whose rows are spoken of as `row`. */
  readonly holder?: string | undefined;
};

const AMOUNTS: ReadonlySet<string> = new Set(['integer', 'decimal', 'money', 'percent', 'year']);
const DAYS: ReadonlySet<string> = new Set(['date', 'month', 'monthDay']);

/** Names for the conditions of one form. */
export function formNames({ pack, form, lists, holder }: Naming): Names {
  const fieldOf = (path: readonly string[]) => fieldAt(form, placeOf(path, holder))?.field;
  const parameterOf = ([first, key]: readonly string[]) =>
    first === 'param' ? pack.parameters.find((parameter) => parameter.key === key) : undefined;
  const attributeOf = ([first, key]: readonly string[]) =>
    first === 'unit' ? pack.unitAttributes.find((attribute) => attribute.key === key) : undefined;
  return {
    name(path) {
      const label = fieldOf(path)?.label ?? parameterOf(path)?.label ?? attributeOf(path)?.label;
      return label === undefined ? (ambient(path) ?? words.quoted(path.join('.'))) : words.quoted(label);
    },
    value(path, value) {
      const parameter = parameterOf(path);
      const field = fieldOf(path) ?? (parameter && AS_FIELD[parameter.kind]);
      if (field) return ofField(field, value, lists);
      return optionLabel(parameter ?? attributeOf(path), value) ?? written(value);
    },
    measure(path) {
      const kind = fieldOf(path)?.kind ?? parameterOf(path)?.kind ?? (path[0] === 'today' ? 'date' : 'text');
      if (AMOUNTS.has(kind)) return 'amounts';
      return DAYS.has(kind) ? 'days' : 'plain';
    },
  };
}

/** Where an answer stands in the form: `answers.kind` is `kind`, `row.price` a column of its table. */
function placeOf(path: readonly string[], holder: string | undefined): readonly string[] {
  const named = path.filter((step) => step !== '*');
  if (named[0] === 'answers') return named.slice(1);
  return named[0] === 'row' && holder !== undefined ? [holder, ...named.slice(1)] : named;
}

function ambient([first, second]: readonly string[]): string | undefined {
  if (first === 'today') return words.today;
  if (first !== 'unit') return undefined;
  return second === 'name' ? words.unitName : second === 'hasAuthority' ? words.hasAuthority : undefined;
}

/** Parameters are written as the fields that they would be. */
const AS_FIELD: Partial<Readonly<Record<Parameter['kind'], Field>>> = {
  money: Field.parse({ kind: 'money', key: 'amount', label: '金额' }),
  percent: Field.parse({ kind: 'percent', key: 'share', label: '比例' }),
};

/** What is chosen among the options of a parameter or of a unit's attribute. */
function optionLabel(of: Parameter | UnitAttribute | undefined, value: unknown): string | undefined {
  return of && 'options' in of ? of.options.find(({ key }) => key === value)?.label : undefined;
}

function ofField(field: Field, value: unknown, lists: Lists): string {
  const several = (field.kind === 'choices' || field.kind === 'cascade') && typeof value === 'string';
  const text = formatText(field, several ? [value] : value, { lists, siblings: {} });
  if (text === '') return text;
  if (field.kind === 'money') return words.wan(text);
  if (field.kind === 'percent') return words.percent(text);
  return 'unit' in field && field.unit !== undefined ? `${text} ${field.unit}` : text;
}

/** A value as it is written in a condition. */
export function written(value: unknown): string {
  if (typeof value === 'boolean') return formWords.yesNo(value);
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
