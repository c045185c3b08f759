import { packError, type PackIssue } from '../issue.ts';
import { type Field, type Option } from '../model/field.ts';
import { type Pack } from '../model/pack.ts';
import { type NumberPart, numberParts } from '../number/number-rule.ts';
import { type FieldPlace, fieldsOf } from './fields-of.ts';
import { keyed, placed } from './placed.ts';
import { danglingAmong } from './reference.ts';

/** Every number that a pack promises can be made, and no two of a kind can come out alike. */
export function checkNumbers(pack: Pack): readonly PackIssue[] {
  return [
    ...placed(pack.recordTypes, 'recordTypes').flatMap(({ item: type, path }) =>
      numberParts(type.number).some(({ kind }) => kind === 'code')
        ? [packError([...path, 'number'], 'numberBeforeAnswers')]
        : [],
    ),
    ...placed(pack.forms, 'forms').flatMap(({ item: form, path }) => {
      const numbered = fieldsOf(form, ...path).filter(({ item }) => ruleOf(item) !== undefined);
      const given = isHandedIn(pack, form.key);
      return numbered.flatMap((place) =>
        (given ? [] : [packError([...place.path, 'number'], 'numberNeverGiven')]).concat(
          checkAlone(place),
          checkParts(pack, place),
          checkShared(place),
        ),
      );
    }),
  ];
}

function ruleOf(field: Field): string | undefined {
  return field.kind === 'text' ? field.number : undefined;
}

/** Numbers are given as documents are handed in with an act. */
function isHandedIn({ recordTypes, procedures }: Pack, form: string): boolean {
  return recordTypes.some(({ documents, procedure }) => {
    const keys = documents.filter((document) => document.form === form).map(({ key }) => key);
    const acts = keyed(procedures, procedure)?.transitions ?? [];
    return acts.some(({ submits }) => keys.some((key) => submits.includes(key)));
  });
}

/** Whoever fills in cannot do anything about a number; nothing else may say what it is. */
function checkAlone({ item: field, path }: FieldPlace): readonly PackIssue[] {
  const told =
    field.required !== false ||
    field.visibleWhen !== undefined ||
    ('computed' in field && field.computed !== undefined) ||
    ('default' in field && field.default !== undefined);
  return told ? [packError([...path, 'number'], 'numberAlone')] : [];
}

function checkParts(pack: Pack, { item, path, siblings }: FieldPlace): readonly PackIssue[] {
  const at = [...path, 'number'];
  const parts = numberParts(ruleOf(item) ?? '');
  const found = parts.flatMap((part) =>
    part.kind === 'code' ? checkSource(pack, keyed(siblings, part.field), { key: part.field, at }) : [],
  );
  if (found.length > 0) return found;
  return isAmbiguous(pack, parts, siblings) ? [packError(at, 'numberAmbiguous')] : [];
}

function checkShared({ item, path, siblings }: FieldPlace): readonly PackIssue[] {
  const keys = item.kind === 'text' ? (item.numberFor ?? []) : [];
  return danglingAmong(keys, { kind: 'column', among: siblings, path: [...path, 'numberFor'] });
}

type Said = { readonly key: string; readonly at: readonly string[] };

function checkSource(pack: Pack, field: Field | undefined, { key, at }: Said): readonly PackIssue[] {
  if (!field) return [packError(at, 'unknown.field', { key })];
  const options = optionsOf(pack, field);
  if (!options && field.kind !== 'creditCode' && field.kind !== 'year')
    return [packError(at, 'numberOfKind', { key })];
  if (field.required !== true || field.visibleWhen !== undefined)
    return [packError(at, 'numberOfOptional', { key })];
  const codes = options?.map(codeOf) ?? [];
  const twice = codes.find((code, place) => codes.indexOf(code) < place);
  // Down a path the same code may come again under another option.
  return twice === undefined || field.kind === 'cascade'
    ? []
    : [packError(at, 'codeTwice', { key, code: twice })];
}

/** The options of a field that are all there can be; undefined where it has none, or takes others beside them. */
function optionsOf(pack: Pack, field: Field): readonly Option[] | undefined {
  if (field.kind !== 'choice' && field.kind !== 'dependentChoice' && field.kind !== 'cascade')
    return undefined;
  if ('options' in field && field.options !== undefined) return field.options;
  const list = keyed(pack.codeLists, field.list);
  return list?.open === true ? undefined : (list?.options ?? []);
}

function codeOf({ code, key }: Option): string {
  return code ?? key;
}

/** Where codes are of several lengths, a sign must stand before the count: 1 and 12 would meet 11 and 2. */
function isAmbiguous(pack: Pack, parts: readonly NumberPart[], siblings: readonly Field[]): boolean {
  const count = parts.findIndex(({ kind }) => kind === 'count');
  const before = parts[count - 1];
  if (before?.kind === 'text' && /[^0-9A-Za-z]$/.test(before.text)) return false;
  return parts.some((part) => {
    if (part.kind !== 'code') return false;
    const field = keyed(siblings, part.field);
    if (field?.kind === 'cascade') return true;
    const options = field ? optionsOf(pack, field) : undefined;
    return new Set(options?.map((option) => codeOf(option).length)).size > 1;
  });
}
