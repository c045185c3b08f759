import { type Field, type Option } from '../model/field.ts';
import { type Pack } from '../model/pack.ts';

/** More than this many are not spelt out one by one. */
const MOST_SPELT = 300;

/** The options that a closed, not too long list spells out; undefined where an answer may be something else. */
export function optionsOf(pack: Pick<Pack, 'codeLists'>, field: Field): readonly Option[] | undefined {
  if ('options' in field && field.options) return field.options;
  const list = 'list' in field ? pack.codeLists.find(({ key }) => key === field.list) : undefined;
  return list && !list.open && list.options.length <= MOST_SPELT ? list.options : undefined;
}
