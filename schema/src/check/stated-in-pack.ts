import { type Pack } from '../model/pack.ts';
import { placed } from './placed.ts';
import { type Stated } from './stated.ts';
import { statedInForm } from './stated-in-form.ts';
import { statedInProcedure } from './stated-in-procedure.ts';
import { statedInRecordType } from './stated-in-record-type.ts';

/** Every expression of a pack. */
export function statedInPack(pack: Pack): readonly Stated[] {
  return [
    ...placed(pack.forms, 'forms').flatMap((form) => statedInForm(pack, form)),
    ...placed(pack.recordTypes, 'recordTypes').flatMap((type) => statedInRecordType(pack, type)),
    ...placed(pack.procedures, 'procedures').flatMap((procedure) => statedInProcedure(pack, procedure)),
  ];
}
