import { enumName, type Field, type Pack, placeOf, type ReadPath, type RecordType } from '@lixiang/schema';
import { objectOf } from '../../api/json.ts';
import { commonWords } from '../../wording/common.ts';
import { formatInstant } from '../../wording/format.ts';
import { amountOf } from './amount.ts';

/** What stands at a path of a record that was read, as people read it; several, one after the other. */
export function cellText(
  pack: Pack,
  { type, path }: { readonly type: RecordType; readonly path: ReadPath },
  node: unknown,
): string {
  const found = placeOf(path.path)
    .split('.')
    .reduce<readonly unknown[]>(
      (holders, step) => holders.flatMap((holder) => listOf(objectOf(holder)[step])),
      [node],
    );
  return found.map((value) => textOf({ pack, type, path }, value)).join('、');
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined ? [] : [value];
}

type Place = { readonly pack: Pack; readonly type: RecordType; readonly path: ReadPath };

function textOf({ pack, type, path }: Place, value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    const { wan, name, label, title, number } = objectOf(value);
    if (path.kind === 'money') return amountOf(wan)?.text ?? '';
    const said = [name, label, title, number].find((each) => typeof each === 'string' && each !== '');
    return typeof said === 'string' ? said : '';
  }
  if (typeof value === 'boolean') return value ? commonWords.yes : commonWords.no;
  const text = String(value);
  switch (path.kind) {
    case 'state':
      return stateName(pack, type, text);
    case 'option':
      return optionLabel(pack, path.field, text);
    case 'instant':
      return formatInstant(text);
    case 'percent':
      return `${text}%`;
    case 'integer':
    case 'decimal':
      return amountOf(value)?.text ?? text;
    case 'text':
    case 'unit':
    case 'office':
    case 'record':
    case 'yesNo':
    case 'date':
    case 'month':
    case 'money':
    case 'year':
      return text;
  }
}

/** What a state is called; its own name where the procedure no longer has it. */
export function stateName({ procedures }: Pick<Pack, 'procedures'>, type: RecordType, name: string): string {
  const states = procedures.find(({ key }) => key === type.procedure)?.states ?? [];
  return states.find(({ key }) => enumName(key) === name)?.name ?? name;
}

function optionLabel({ codeLists }: Pick<Pack, 'codeLists'>, field: Field | null, name: string): string {
  const own = field && 'options' in field ? (field.options ?? []) : [];
  const list =
    field && 'list' in field ? codeLists.find(({ key }) => key === field.list)?.options : undefined;
  return [...own, ...(list ?? [])].find(({ key }) => key === name || enumName(key) === name)?.label ?? name;
}
