import { packError, type PackIssue } from '../issue.ts';
import { type CodeList, type Field, type Option } from '../model/field.ts';
import { type Pack } from '../model/pack.ts';
import { type FieldPlace, fieldsOf } from './fields-of.ts';
import { keyed, placed, type Placed } from './placed.ts';
import { dangling } from './reference.ts';

type ChoiceField = Extract<Field, { kind: 'choice' | 'choices' | 'dependentChoice' | 'cascade' }>;

/** Each choice has its options in one place, and options stand under options that exist. */
export function checkChoices(pack: Pack): readonly PackIssue[] {
  const places = placed(pack.forms, 'forms').flatMap(({ item, path }) => fieldsOf(item, ...path));
  return places.flatMap((place) => checkChoice(pack, place));
}

function checkChoice(pack: Pack, { item: field, path, siblings }: FieldPlace): readonly PackIssue[] {
  if (field.kind === 'choice' || field.kind === 'choices') return checkSource(pack, { item: field, path });
  if (field.kind === 'dependentChoice') {
    const parent = checkParent(pack, { item: field, path }, siblings);
    return unknownList(pack, { item: field, path }).concat(parent);
  }
  if (field.kind !== 'cascade') return [];
  const list = keyed(pack.codeLists, field.list);
  const under = list ? checkUnder(pack, list, list.options) : [];
  return unknownList(pack, { item: field, path }).concat(under);
}

function checkSource(pack: Pack, { item: field, path }: Placed<ChoiceField>): readonly PackIssue[] {
  const own = 'options' in field ? field.options : undefined;
  const { list } = field;
  if (own !== undefined && list !== undefined) return [packError([...path, 'list'], 'optionsTwice')];
  if (own === undefined && list === undefined) return [packError(path, 'noOptions')];
  const options = optionsOf(pack, field);
  const preset = 'default' in field ? field.default : undefined;
  const closed = own !== undefined || keyed(pack.codeLists, list)?.open === false;
  return [
    ...unknownList(pack, { item: field, path }),
    ...(closed ? dangling({ kind: 'option', key: preset, among: options, path: [...path, 'default'] }) : []),
  ];
}

function unknownList(pack: Pack, { item: field, path }: Placed<ChoiceField>): readonly PackIssue[] {
  return dangling({ kind: 'codeList', key: field.list, among: pack.codeLists, path: [...path, 'list'] });
}

/** A dependent list stands under the options of its parent, a choice in the same form or row. */
function checkParent(
  pack: Pack,
  { item: field, path }: Placed<Extract<Field, { kind: 'dependentChoice' }>>,
  siblings: readonly Field[],
): readonly PackIssue[] {
  const parent = keyed(siblings, field.parent);
  const at = [...path, 'parent'];
  if (!parent) return [packError(at, 'unknown.field', { key: field.parent })];
  if (parent.kind !== 'choice' && parent.kind !== 'dependentChoice') {
    return [packError(at, 'parentNoChoice', { key: field.parent })];
  }
  const list = keyed(pack.codeLists, field.list);
  return list ? checkUnder(pack, list, optionsOf(pack, parent)) : [];
}

function checkUnder(pack: Pack, list: CodeList, above: readonly Option[]): readonly PackIssue[] {
  const known = new Set(above.map((option) => option.key));
  const at = ['codeLists', String(pack.codeLists.indexOf(list)), 'options'];
  return placed(list.options, ...at).flatMap(({ item, path }) =>
    item.under.flatMap((key, place) =>
      known.has(key) ? [] : [packError([...path, 'under', String(place)], 'unknown.option', { key })],
    ),
  );
}

function optionsOf(pack: Pack, field: ChoiceField): readonly Option[] {
  const own = 'options' in field ? field.options : undefined;
  return own ?? keyed(pack.codeLists, field.list)?.options ?? [];
}
