import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  answered,
  openSampleCounty,
  type Person,
  refusedBy,
  type SampleCounty,
} from '../../../test/support/sample-county.ts';
import { sampleVariation } from '../procedure/sample-variation.ts';

/**
 * Here a unit has one entry in the list at most, and a project one; an entry is found by its unit and by its project.
 * Embedded, everything happens one after the other; on PostgreSQL the acts really meet.
 */
const byUnit = sampleVariation(({ procedure, recordType, transition }) => {
  recordType('entry').links = [{ key: 'siblings', label: '同单位条目', to: 'entry', over: 'sameUnit' }];
  procedure('entry').rules?.push({
    key: 'alone',
    basis: ['1'],
    require: "!siblings.exists(s, s.state == 'listed')",
    message: '本单位已有条目列入清单。',
  });
  transition('entry', 'list').rules = ['alone'];
}).pack;
const byProject = sampleVariation(({ procedure, transition }) => {
  procedure('entry').rules?.push({
    key: 'alone',
    basis: ['1'],
    require: "projects.all(p, !p.entries.exists(e, e.id != record.id && e.state == 'listed'))",
    message: '项目已有条目列入清单。',
  });
  transition('entry', 'list').rules = ['alone'];
}).pack;

async function written(unit: Person): Promise<string> {
  const entry = await unit.begin('entry');
  await unit.fill(entry, 'card', { name: '条目' });
  return entry;
}

/** How many of several acts at the same moment are taken; the rest are refused by the rule. */
async function listed(bureau: Person, entries: readonly string[]): Promise<number> {
  const answers = await Promise.all(entries.map((entry) => bureau.act(entry, 'list')));
  const refusals = answers.map(refusedBy);
  expect(refusals.filter((blockers) => blockers.length > 0)).toEqual(
    Array.from({ length: entries.length - 1 }, () => ['alone']),
  );
  return refusals.filter((blockers) => blockers.length === 0).length;
}

let units: SampleCounty;
let projects: SampleCounty;

beforeAll(async () => {
  units = await openSampleCounty(byUnit);
  projects = await openSampleCounty(byProject);
});
afterAll(async () => {
  await units.close();
  await projects.close();
});

test.each(['unit', 'planning', 'finance'] as const)(
  'of acts that each forbid the others, one is taken: records of one unit (%s)',
  async (login) => {
    const unit = await units.as(login);
    const entries = [await written(unit), await written(unit), await written(unit)];
    expect(await listed(await units.as('bureau'), entries)).toBe(1);
  },
);

test('and records linked to the same one', async () => {
  const unit = await projects.as('unit');
  for (let round = 0; round < 4; round += 1) {
    const record = await unit.begin('project');
    const entries = [await written(unit), await written(unit), await written(unit)];
    for (const to of entries) {
      answered(
        await unit.change(
          'linkRecords',
          { record, link: 'entries', to },
          '... on RecordsLinked { record { id } }',
        ),
      );
    }
    expect(await listed(await projects.as('bureau'), entries)).toBe(1);
  }
});
