import { packError, type PackIssue } from '../issue.ts';
import { type Field } from '../model/field.ts';
import { type Form } from '../model/form.ts';
import { type Pack } from '../model/pack.ts';
import { type FieldPlace, fieldsOf } from './fields-of.ts';
import { placed } from './placed.ts';
import { dangling, danglingAmong } from './reference.ts';

/** Each field of each form can be filled in as it says, and what it speaks of exists. */
export function checkFields(pack: Pack): readonly PackIssue[] {
  return placed(pack.forms, 'forms').flatMap(({ item: form, path }) => {
    const fields = fieldsOf(form, ...path);
    const at = { kind: 'field', among: fields.map(({ item }) => item) };
    return fields
      .flatMap((place) => checkField(pack, form, place))
      .concat(
        placed(form.rules, ...path, 'rules').flatMap(({ item, path: ruleAt }) =>
          danglingAmong(item.at, { ...at, path: [...ruleAt, 'at'] }),
        ),
      );
  });
}

function checkField(pack: Pack, form: Form, place: FieldPlace): readonly PackIssue[] {
  return [...checkBounds(place), ...checkFilling(place), ...checkReferences(pack, form, place)];
}

function checkBounds({ item: field, path }: FieldPlace): readonly PackIssue[] {
  const pairs = [
    ['min', valueOf(field, 'min'), valueOf(field, 'max')],
    ['minLength', valueOf(field, 'minLength'), valueOf(field, 'maxLength')],
    ['minItems', valueOf(field, 'minItems'), valueOf(field, 'maxItems')],
    ['minRows', valueOf(field, 'minRows'), valueOf(field, 'maxRows')],
  ] as const;
  return pairs.flatMap(([name, least, most]) =>
    least !== undefined && most !== undefined && least > most
      ? [packError([...path, name], 'minAboveMax')]
      : [],
  );
}

function valueOf(field: Field, property: string): number | undefined {
  const value: unknown = Reflect.get(field, property);
  return typeof value === 'number' ? value : undefined;
}

/** Something required that nobody can ever answer stops every submission. */
function checkFilling({ item: field, path, section, holder }: FieldPlace): readonly PackIssue[] {
  const silent = field.kind === 'note' || field.kind === 'attachments' || field.kind === 'seal';
  const demanded = field.required !== false;
  if (silent) return demanded ? [packError([...path, 'required'], 'holdsNoAnswer')] : [];
  const filled =
    ('computed' in field && field.computed !== undefined) ||
    ('default' in field && field.default !== undefined);
  const hidden = [field, holder, section].some((each) => each?.visibleWhen === 'false');
  return [
    ...(demanded && hidden ? [packError([...path, 'required'], 'requiredNeverShown')] : []),
    ...(demanded && field.readOnly && !filled ? [packError([...path, 'readOnly'], 'requiredReadOnly')] : []),
  ];
}

function checkReferences(pack: Pack, form: Form, { item: field, path }: FieldPlace): readonly PackIssue[] {
  if (field.kind === 'link') {
    const types = { kind: 'recordType', among: pack.recordTypes, path: [...path, 'recordType'] };
    return dangling({ ...types, key: field.recordType });
  }
  if (field.kind === 'attachments') return attached(pack, form, { field, path });
  if (field.kind !== 'table') return [];
  const columns = { kind: 'column', among: field.columns };
  return danglingAmong(field.merge, { ...columns, path: [...path, 'merge'] }).concat(
    placed(field.heads, ...path, 'heads').flatMap(({ item, path: at }) =>
      danglingAmong(item.columns, { ...columns, path: [...at, 'columns'] }).concat(
        isTogether(item.columns, field.columns) ? [] : [packError(at, 'headNotTogether')],
      ),
    ),
  );
}

/** A shared head is printed over neighbours. */
function isTogether(keys: readonly string[], columns: readonly { readonly key: string }[]): boolean {
  const first = columns.findIndex((column) => keys.includes(column.key));
  return keys.every((key, at) => columns[first + at]?.key === key);
}

/** The documents are those of every record type that has this form among its documents. */
function attached(
  pack: Pack,
  form: Form,
  { field, path }: { readonly field: Extract<Field, { kind: 'attachments' }>; path: readonly string[] },
): readonly PackIssue[] {
  const users = pack.recordTypes.filter((type) =>
    type.documents.some((document) => document.form === form.key),
  );
  return users.flatMap((type) =>
    danglingAmong(field.documents, {
      kind: 'document',
      among: type.documents,
      path: [...path, 'documents'],
    }),
  );
}
