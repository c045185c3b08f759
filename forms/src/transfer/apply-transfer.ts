import { type Field, fieldsByName, isSameJson, type Transfer, transferEnds } from '@lixiang/schema';
import { isObject } from '../kind/blank.ts';
import { formatText, parseText } from '../kind/field-text.ts';
import { behaviourOf } from '../kind/kinds.ts';
import { type Values } from '../types.ts';
import { type FormSide } from './kept.ts';

/** The answers of an earlier version with those that a transfer gives; what cannot be read is not given. */
export function applyTransfer(
  transfer: Transfer,
  { from, to }: { readonly from: FormSide; readonly to: FormSide },
  values: Values,
): Values {
  const { from: taken, into } = transferEnds(transfer);
  const holder = [...taken, ...into]
    .map(holderOf)
    .find((each) => fieldIn({ from, to }, each)?.kind === 'table');
  if (holder === undefined) return transferred(transfer, { from, to }, values);
  const rows = values[holder];
  if (!Array.isArray(rows)) return values;
  const inRow = (row: unknown): unknown =>
    isObject(row) ? (transferred(transfer, { from, to }, { [holder]: row })[holder] ?? row) : row;
  return { ...values, [holder]: rows.map(inRow) };
}

type Sides = { readonly from: FormSide; readonly to: FormSide };

function transferred(transfer: Transfer, sides: Sides, values: Values): Values {
  return answersGiven(transfer, sides, values).reduce(
    (so, { name, value }) =>
      isBlankAt(so, name, sides) || transfer.kind === 'options' ? put(so, name, value) : so,
    values,
  );
}

type Given = { readonly name: string; readonly value: unknown };

function answersGiven(transfer: Transfer, sides: Sides, values: Values): readonly Given[] {
  if (transfer.kind === 'options') return recoded(transfer, values);
  if (transfer.kind === 'retype') {
    const value = valueAt(values, transfer.from);
    const [before, after] = [fieldIn(sides, transfer.from), fieldIn(sides, transfer.into)];
    return before && after && isSameNature(before, after)
      ? given(transfer.into, value)
      : read(sides, transfer.into, textAt(sides, values, transfer.from));
  }
  if (transfer.kind === 'merge') {
    const texts = transfer.from.map((name) => textAt(sides, values, name)).filter((text) => text !== '');
    return read(sides, transfer.into, texts.join(transfer.separator));
  }
  const parts = textAt(sides, values, transfer.from).split(transfer.separator);
  const last = transfer.into.length - 1;
  return transfer.into.flatMap((name, index) =>
    read(sides, name, (index < last ? parts[index] : parts.slice(last).join(transfer.separator)) ?? ''),
  );
}

function recoded(
  { field, map }: Extract<Transfer, { readonly kind: 'options' }>,
  values: Values,
): readonly Given[] {
  const code = (option: unknown): unknown =>
    typeof option === 'string' && Object.hasOwn(map, option) ? map[option] : option;
  const value = valueAt(values, field);
  const next: unknown = Array.isArray(value) ? [...new Set(value.map(code))] : code(value);
  return isSameJson(value, next) ? [] : given(field, next);
}

/** Answers that mean the same in both fields need not be written out and read again. */
function isSameNature(before: Field, after: Field): boolean {
  const nature = (field: Field) => [
    field.kind,
    'scale' in field && field.scale,
    'many' in field && field.many,
    'list' in field && field.list,
    'options' in field && field.options?.map(({ key }) => key),
  ];
  return isSameJson(nature(before), nature(after));
}

function read({ to }: Sides, name: string, text: string): readonly Given[] {
  const field = fieldOf(to, name);
  if (!field || text.trim() === '') return [];
  const parsed = parseText(field, text, { lists: to.lists, siblings: {} });
  return 'value' in parsed ? given(name, parsed.value) : [];
}

function given(name: string, value: unknown): readonly Given[] {
  return value === undefined || value === null ? [] : [{ name, value }];
}

function textAt(sides: Sides, values: Values, name: string): string {
  const side = fieldOf(sides.from, name) ? sides.from : sides.to;
  const field = fieldOf(side, name);
  return field ? formatText(field, valueAt(values, name), { lists: side.lists, siblings: values }) : '';
}

function isBlankAt(values: Values, name: string, sides: Sides): boolean {
  const field = fieldIn(sides, name);
  const value = valueAt(values, name);
  return field ? behaviourOf(field).tidy(value) === undefined : value === undefined;
}

function fieldIn({ from, to }: Sides, name: string): Field | undefined {
  return fieldOf(to, name) ?? fieldOf(from, name);
}

function fieldOf({ form }: FormSide, name: string): Field | undefined {
  return fieldsByName(form).get(name);
}

function holderOf(name: string): string {
  return name.split('.')[0] ?? '';
}

function valueAt(values: Values, name: string): unknown {
  const [first = '', second] = name.split('.');
  const value = Object.hasOwn(values, first) ? values[first] : undefined;
  if (second === undefined) return value;
  return isObject(value) && Object.hasOwn(value, second) ? value[second] : undefined;
}

function put(values: Values, name: string, value: unknown): Values {
  const [first = '', second] = name.split('.');
  if (second === undefined) return { ...values, [first]: value };
  const inner = values[first];
  return { ...values, [first]: { ...(isObject(inner) ? inner : {}), [second]: value } };
}
