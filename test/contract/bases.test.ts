import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Base, checkPack, Pack, parseBases } from '@lixiang/schema';
import { describe, expect, test } from 'vitest';
import { minimalPack } from '../support/minimal-pack.ts';
import { readPack } from '../scenario/read-scenarios.ts';

const SEED = join(import.meta.dirname, '../../seed');
const shipped = globSync('bases/*.yaml', { cwd: SEED }).flatMap((name) => {
  const parsed = parseBases({ name, text: readFileSync(join(SEED, name), 'utf8') });
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  return parsed.bases.map((base) => ({ name, base }));
});
const packs = globSync('*/pack.yaml', { cwd: SEED }).map((file) =>
  readPack(join(SEED, file.split(/[/\\]/)[0] ?? '')),
);

/** A county that has nothing but a form as the base has it. */
function countyOn(base: Base): Pack {
  const county = minimalPack();
  const lists = [...county.codeLists, ...base.codeLists];
  const form = { ...base.form, key: 'resting', base: base.key };
  return Pack.parse({ ...county, codeLists: lists, bases: [base], forms: [...county.forms, form] });
}

describe.each(shipped)('the base in $name', ({ name, base }) => {
  test('is called by its version', () => {
    expect(name).toMatch(new RegExp(String.raw`-${base.version}\.yaml$`));
  });

  test('can be rested on as it is', () => {
    const faults = checkPack(countyOn(base)).filter(({ severity }) => severity === 'error');
    expect(faults).toEqual([]);
  });

  test('says of every core element of the exchange which column it is', () => {
    const columns = base.form.sections.flatMap(({ fields }) =>
      fields.flatMap((field) => (field.kind === 'table' ? field.columns : [])),
    );
    const elements = columns.flatMap(({ core }) => core ?? []);
    expect(new Set(elements).size).toBe(elements.length);
    expect(elements).toHaveLength(17);
  });
});

test('a base that a county carries is the one that is shipped', () => {
  const carried = packs.flatMap(({ bases }) => bases);
  expect(carried.length).toBeGreaterThan(0);
  for (const base of carried)
    expect(
      shipped.find((each) => each.base.key === base.key && each.base.version === base.version)?.base,
    ).toEqual(base);
});
