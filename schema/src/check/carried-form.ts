import { type Form } from '../model/form.ts';
import { type Pack } from '../model/pack.ts';
import { type RecordType } from '../model/record-type.ts';
import { keyed } from './placed.ts';

/** The form that is filled in with a transition of a record type. */
export function carriedForm(pack: Pack, recordType: RecordType, transition: string): Form | undefined {
  const procedure = keyed(pack.procedures, recordType.procedure);
  return keyed(pack.forms, keyed(procedure?.transitions ?? [], transition)?.input);
}
