import { isIsoDate } from '../expression/calendar.ts';
import { packError, type PackIssue } from '../issue.ts';
import { type Pack, type Parameter } from '../model/pack.ts';
import { placed, type Placed } from './placed.ts';
import { dangling, danglingAmong } from './reference.ts';

/** Each parameter that is set has a value of its kind; and a regulation in force says from when. */
export function checkParameters(pack: Pack): readonly PackIssue[] {
  const { draft, effectiveFrom } = pack.regulation;
  return [
    ...(draft || effectiveFrom !== undefined
      ? []
      : [packError(['regulation', 'effectiveFrom'], 'noEffectiveDate')]),
    ...placed(pack.parameters, 'parameters').flatMap((parameter) => checkValue(pack, parameter)),
  ];
}

function checkValue(pack: Pack, { item: parameter, path }: Placed<Parameter>): readonly PackIssue[] {
  const at = [...path, 'value'];
  if (parameter.kind === 'choice') {
    return dangling({ kind: 'option', key: parameter.value, among: parameter.options, path: at });
  }
  if (parameter.kind === 'choices') {
    return danglingAmong(parameter.value ?? [], { kind: 'option', among: parameter.options, path: at });
  }
  if (parameter.kind === 'offices') {
    return danglingAmong(parameter.value ?? [], { kind: 'office', among: pack.offices, path: at });
  }
  if (parameter.kind !== 'monthDay' || parameter.value === undefined) return [];
  const { value } = parameter;
  // In a year without a leap day, so that the day comes every year.
  return isIsoDate(`2001-${value}`) ? [] : [packError(at, 'noSuchDay', { key: value })];
}
