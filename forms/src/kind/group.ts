import { fault, type FieldBehaviour, NO_FINDINGS } from './behaviour.ts';
import { isObject, showAny, tidyList, tidyPlain } from './blank.ts';

/** Several fields under one label; the engine judges each of them. */
export const group: FieldBehaviour<'group'> = {
  tidy: (value) =>
    isObject(value) && Object.values(value).every((each) => tidyList(each) === undefined)
      ? undefined
      : tidyPlain(value),
  judge: () => (value) => (isObject(value) ? NO_FINDINGS : [fault('group.notGroup')]),
  parse: () => ({ finding: fault('field.notText') }),
  format: (_field, value) => (isObject(value) ? Object.values(value).map(showAny).join(' ') : showAny(value)),
};
