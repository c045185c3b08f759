import { fault, type FieldBehaviour, NO_FINDINGS } from './behaviour.ts';
import { asItIs, isBlank, isBlankList, isObject, showAny } from './blank.ts';

/** Several fields under one label; the engine judges each of them. */
export const group: FieldBehaviour<'group'> = {
  isEmpty: (value) => isBlank(value) || (isObject(value) && Object.values(value).every(isBlankList)),
  normalise: asItIs,
  validate: (_field, value) => (isObject(value) ? NO_FINDINGS : [fault('group.notGroup')]),
  parse: () => ({ finding: fault('field.notText') }),
  format: (_field, value) => (isObject(value) ? Object.values(value).map(showAny).join(' ') : showAny(value)),
};
