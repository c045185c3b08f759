import { checkPack } from './check-pack.ts';
import { sampleWith } from './sample-pack.ts';

/** Where the fields of the sample's form stand. */
export const PLAN = 'forms.0.sections.0.fields';
/** Where the sample's first procedure stands. */
export const APPROVAL = 'procedures.0';
/** An act that only notes something. */
export const NOTE = { key: 'note', name: '记录', basis: ['1'], by: [{ office: 'bureau' }] };

/** `severity code at path` of each issue of the sample with some paths changed. */
export function found(changes: Readonly<Record<string, unknown>>): readonly string[] {
  return checkPack(sampleWith(changes)).map(
    ({ severity, code, path }) => `${severity === 'error' ? '' : 'warning '}${code} at ${path.join('.')}`,
  );
}
