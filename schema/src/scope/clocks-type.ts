import { BOOL, DATE, INT } from '../expression/scope-type.ts';
import { type ScopeType } from '../expression/types.ts';
import { type Pack } from '../model/pack.ts';
import { type RecordType } from '../model/record-type.ts';

/** What an expression sees of one clock: of its earliest period still open, where it comes round. */
const CLOCK: ScopeType = {
  kind: 'object',
  fields: { running: BOOL, met: BOOL, late: BOOL, opens: DATE, due: DATE, metOn: DATE, missed: INT },
};

/** The clocks of a record type by key. */
export function clocksType(pack: Pack, recordType: RecordType): ScopeType {
  const procedure = pack.procedures.find((candidate) => candidate.key === recordType.procedure);
  const clocks = procedure?.clocks ?? [];
  return { kind: 'object', fields: Object.fromEntries(clocks.map(({ key }) => [key, CLOCK])) };
}

/** Whether a type is that of clocks by key; a field of a form may bear the name, but not the type. */
export function isClocksType(type: ScopeType): boolean {
  return type.kind === 'object' && Object.values(type.fields).every((field) => field === CLOCK);
}
