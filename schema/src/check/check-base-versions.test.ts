import { expect, test } from 'vitest';
import { SAMPLE_BASE, sampleCounty } from '../base/sample-base.ts';
import { parsePack } from '../parse/parse-pack.ts';
import { checkSuccessor } from './check-successor.ts';

function county(change: object) {
  const parsed = parsePack({ ...sampleCounty(), ...change });
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  return parsed.pack;
}
const BEFORE = county({ bases: [{ ...SAMPLE_BASE, version: 2 }] });

test.each<[string, object, readonly string[]]>([
  ['stays as it is', { bases: [{ ...SAMPLE_BASE, version: 2 }] }, []],
  ['goes on to the next version', { bases: [{ ...SAMPLE_BASE, version: 3, title: '新模板' }] }, []],
  ['goes back', { bases: [SAMPLE_BASE] }, ['baseOlder warning']],
  [
    'is altered at the same version',
    { bases: [{ ...SAMPLE_BASE, version: 2, locks: [] }] },
    ['baseAltered error'],
  ],
  [
    'is left by its form',
    { forms: BEFORE.forms.map((form) => ({ ...form, base: undefined })) },
    ['baseLeft warning'],
  ],
])('a base that %s', (_, change, expected) => {
  const found = checkSuccessor(BEFORE, county({ bases: BEFORE.bases, ...change }));
  expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual(expected);
});
