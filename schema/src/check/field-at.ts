import { type Field } from '../model/field.ts';
import { type Pack } from '../model/pack.ts';
import { type RecordType } from '../model/record-type.ts';
import { topFields } from './fields-of.ts';
import { keyed } from './placed.ts';

/** The field of a record type that `document.field` or `facts.field` names. */
export function fieldAt(pack: Pack, recordType: RecordType, place: string): Field | undefined {
  const [owner, key, ...rest] = place.split('.');
  if (rest.length > 0) return undefined;
  if (owner === 'facts') return keyed(recordType.facts, key);
  const form = keyed(pack.forms, keyed(recordType.documents, owner)?.form);
  return form && keyed(topFields(form), key);
}
