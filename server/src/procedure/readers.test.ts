import { Actor, Link } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { readingOf } from './readers.ts';
import { actorFor, BUREAU, FINANCE, PLANNING, typeNamed, UNIT } from './sample-situation.ts';

const project = typeNamed('project');
const expert = typeNamed('expert');

function reads(
  type: Parameters<typeof readingOf>[0],
  organisation: typeof UNIT,
  positions: readonly string[] = [],
) {
  return readingOf(type, { ...actorFor(organisation), organisation, positions });
}

test('offices that act somewhere read every record', () => {
  expect([BUREAU, FINANCE, PLANNING].map((office) => reads(project, office))).toEqual(
    Array(3).fill('everything'),
  );
  expect(reads(expert, FINANCE)).toEqual([]);
});

test('units read those that concern them, and as experts what they are drawn for', () => {
  expect(reads(project, UNIT)).toEqual([{ drawn: 'experts' }]);
  expect(reads(expert, UNIT)).toEqual([]);
});

const when = 'unit.isSchool';

test('an office that acts where it is named as a reader, and nowhere else, reads no more', () => {
  const reader = { office: 'finance', when };
  const acting = (act: object) => ({
    recordType: {
      ...expert.recordType,
      read: [Actor.parse(reader)],
      links: [{ ...Link.parse({ key: 'l', label: '关联', to: 'entry' }), setBy: [Actor.parse(act)] }],
    },
    procedure: expert.procedure,
  });
  expect(reads(acting(reader), FINANCE)).toEqual([reader]);
  expect(reads(acting({ office: 'finance', when: '!unit.isSchool' }), FINANCE)).toBe('everything');
  expect(reads(acting({ office: 'finance' }), FINANCE)).toBe('everything');
});

test.each([
  [{ office: 'finance' }, FINANCE, [], 'everything'],
  [{ office: 'finance' }, UNIT, [], []],
  [{ office: 'finance', position: 'chief' }, FINANCE, [], []],
  [{ office: 'finance', position: 'chief' }, FINANCE, ['chief'], 'everything'],
  [{ office: 'finance', when }, FINANCE, [], [{ office: 'finance', when }]],
  [{ office: 'finance', when }, UNIT, [], []],
  [{ unit: 'any' }, UNIT, [], 'everything'],
  [{ unit: 'any', when }, UNIT, [], [{ unit: 'any', when }]],
  [{ unit: 'any', position: 'chief', when }, UNIT, [], []],
  [{ unit: 'own' }, UNIT, [], []],
  [{ unit: 'authority' }, UNIT, [], []],
  // Whom a document names is a party, but where more is asked.
  [{ named: { document: 'card', field: 'employer' } }, UNIT, [], []],
  [
    { named: { document: 'card', field: 'employer' }, when },
    UNIT,
    [],
    [{ named: { document: 'card', field: 'employer' }, when }],
  ],
  [{ took: 'admit' }, UNIT, [], [{ took: 'admit' }]],
])('a reader %o, asked of %o with %o, reads %o', (...row) => {
  const [reader, organisation, positions, expected] = row;
  const recordType = { ...expert.recordType, read: [Actor.parse(reader)] };
  expect(reads({ recordType, procedure: expert.procedure }, organisation, positions)).toEqual(expected);
});
