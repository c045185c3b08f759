import { isIsoDate } from '../expression/calendar.ts';
import { packError, type PackIssue } from '../issue.ts';
import { type Pack } from '../model/pack.ts';
import { placed } from './placed.ts';
import { dangling } from './reference.ts';

/** Each parameter has a value of its kind: one of its readings, or a day that comes every year. */
export function checkParameters(pack: Pack): readonly PackIssue[] {
  return placed(pack.parameters, 'parameters').flatMap(({ item: parameter, path }) => {
    const at = [...path, 'value'];
    if (parameter.kind === 'choice') {
      return dangling({ kind: 'option', key: parameter.value, among: parameter.options, path: at });
    }
    if (parameter.kind !== 'monthDay') return [];
    // In a year without a leap day, so that the day comes every year.
    return isIsoDate(`2001-${parameter.value}`) ? [] : [packError(at, 'noSuchDay', { key: parameter.value })];
  });
}
