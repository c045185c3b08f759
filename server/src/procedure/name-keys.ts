import { type ExpressionValue, type Fact, type Option, type Pack, type RecordType } from '@lixiang/schema';
import { type Situation } from './situation.ts';

/** A shown value as people call it: keys of offices, states and options by their names, a list counted. */
export function nameKeys(
  value: ExpressionValue | undefined,
  { as, of }: Pick<Fact, 'as' | 'of'>,
  { pack: { pack }, type }: Pick<Situation, 'pack' | 'type'>,
): ExpressionValue | undefined {
  if (as === 'count') return Array.isArray(value) ? value.length : value;
  const names = namesOf(as, { of, pack, recordType: type.recordType });
  return names && value !== undefined ? named(value, names) : value;
}

type Names = ReadonlyMap<string, string>;
type Where = { readonly of: string | undefined; readonly pack: Pack; readonly recordType: RecordType };

function namesOf(as: Fact['as'], { of, pack, recordType }: Where): Names | undefined {
  if (as === 'office') return new Map(pack.offices.map(({ key, name }) => [key, name]));
  if (as === 'state') {
    const type = pack.recordTypes.find(({ key }) => key === (of ?? recordType.key));
    const procedure = pack.procedures.find(({ key }) => key === type?.procedure);
    return new Map(procedure?.states.map(({ key, name }) => [key, name]));
  }
  if (as !== 'option' || of === undefined) return undefined;
  return new Map(optionsOf(of, pack, recordType).map(({ key, label }) => [key, label]));
}

/** The options of a code list, or of a field of the record's documents or facts. */
function optionsOf(of: string, pack: Pack, recordType: RecordType): readonly Option[] {
  const [owner = '', key] = of.split('.');
  const listed = (list: string | undefined) =>
    pack.codeLists.find((each) => each.key === list)?.options ?? [];
  if (key === undefined) return listed(owner);
  const document = recordType.documents.find((each) => each.key === owner);
  const form = pack.forms.find((each) => each.key === document?.form);
  const fields = owner === 'facts' ? recordType.facts : (form?.sections.flatMap((each) => each.fields) ?? []);
  const field = fields.find((each) => each.key === key);
  if (!field) return [];
  const own = 'options' in field ? field.options : undefined;
  return own ?? listed('list' in field ? field.list : undefined);
}

function named(value: ExpressionValue, names: Names): ExpressionValue {
  if (typeof value === 'string') return names.get(value) ?? value;
  return Array.isArray(value) ? value.map((each: ExpressionValue) => named(each, names)) : value;
}
