import { packError, type PackIssue } from '../issue.ts';
import { type Field } from '../model/field.ts';
import { type Form } from '../model/form.ts';
import { type Pack } from '../model/pack.ts';
import { type Transfer } from '../model/transfer.ts';
import { fieldsOf } from './fields-of.ts';
import { placed, type Placed } from './placed.ts';
import { transferEnds } from './transfer-ends.ts';

/** Each transfer leads to fields that there are, once each, and none of them in a circle. */
export function checkTransfers(pack: Pack): readonly PackIssue[] {
  return placed(pack.forms, 'forms').flatMap(({ item: form, path }) => {
    const fields = fieldsByName(form);
    const transfers = placed(form.transfers, ...path, 'transfers');
    return transfers
      .flatMap((transfer) => checkEnds(pack, transfer, fields))
      .concat(checkOrder(transfers.filter(({ item }) => item.kind !== 'options')));
  });
}

/** The fields of a form as transfers call them: `items.amount` for one in a table or group. */
export function fieldsByName(form: Form): ReadonlyMap<string, Field> {
  return new Map(
    fieldsOf(form).map(({ item, holder }) => [holder ? `${holder.key}.${item.key}` : item.key, item]),
  );
}

function checkEnds(
  pack: Pack,
  { item: transfer, path }: Placed<Transfer>,
  fields: ReadonlyMap<string, Field>,
): readonly PackIssue[] {
  const { from, into } = transferEnds(transfer);
  const property = transfer.kind === 'options' ? 'field' : 'into';
  const unknown = into
    .filter((name) => !takesAnswer(fields.get(name)))
    .map((key) => packError([...path, property], 'unknown.field', { key }));
  if (transfer.kind === 'options')
    return unknown.length > 0
      ? unknown
      : checkMap(pack, { item: transfer, path }, fields.get(transfer.field));
  const holders = new Set([...from, ...into].map(holderOf));
  const rows = [...holders].some((holder) => fields.get(holder)?.kind === 'table');
  return rows && holders.size > 1
    ? [...unknown, packError([...path, 'into'], 'transferAcrossTables')]
    : unknown;
}

function takesAnswer(field: Field | undefined): boolean {
  return field !== undefined && !['table', 'group', 'note', 'attachments', 'seal'].includes(field.kind);
}

function holderOf(name: string): string {
  return name.includes('.') ? (name.split('.')[0] ?? '') : '';
}

type Recoding = Extract<Transfer, { readonly kind: 'options' }>;

function checkMap(
  pack: Pack,
  { item, path }: Placed<Recoding>,
  field: Field | undefined,
): readonly PackIssue[] {
  const list = field && 'list' in field ? pack.codeLists.find(({ key }) => key === field.list) : undefined;
  const own = field && 'options' in field ? field.options : undefined;
  const options = own ?? list?.options ?? [];
  return Object.values(item.map)
    .filter((option) => !options.some(({ key }) => key === option))
    .map((key) => packError([...path, 'map'], 'unknown.option', { key }));
}

/** One after another, each takes from what is settled already: nothing is given twice, nor taken before it is given. */
function checkOrder(transfers: readonly Placed<Transfer>[]): readonly PackIssue[] {
  const given = new Set<string>();
  const taken = new Set<string>();
  return transfers.flatMap(({ item, path }) => {
    const { from, into } = transferEnds(item);
    for (const name of from) taken.add(name);
    const issues = into.flatMap((key) => {
      if (given.has(key)) return [packError([...path, 'into'], 'transferTwice', { key })];
      return taken.has(key) ? [packError([...path, 'into'], 'transferCircle', { key })] : [];
    });
    for (const name of into) given.add(name);
    return issues;
  });
}
