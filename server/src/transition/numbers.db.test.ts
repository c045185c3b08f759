import { afterAll, beforeAll, expect, test } from 'vitest';
import { NUMBERED_COUNTY } from '../../../test/support/numbered-county.ts';
import {
  answered,
  openSampleCounty,
  type Person,
  refusedBy,
  type SampleCounty,
} from '../../../test/support/sample-county.ts';

let county: SampleCounty;
let unit: Person;
let bureau: Person;

beforeAll(async () => {
  county = await openSampleCounty(NUMBERED_COUNTY);
  unit = await county.as('unit');
  bureau = await county.as('bureau');
});
afterAll(() => county.close());

type Item = {
  readonly id: string;
  readonly kind: string;
  readonly name?: string;
  readonly code?: string;
  readonly resource?: string;
};

async function written(items: readonly Item[], who = unit): Promise<string> {
  const record = await who.begin('entry');
  await who.fill(record, 'card', { name: '目录', items });
  return record;
}

/** The codes that the entries of a record have in what was handed in last, by row. */
async function codes(record: string): Promise<Readonly<Record<string, string>>> {
  const { submissions } = await bureau.document(record, 'card');
  return codesIn(submissions.toSorted((one, other) => one.sequence - other.sequence).at(-1)?.values);
}

async function shared(record: string): Promise<Readonly<Record<string, string>>> {
  const { submissions } = await bureau.document(record, 'card');
  const last = submissions.toSorted((one, other) => one.sequence - other.sequence).at(-1);
  const { items = [] }: { items?: readonly Item[] } = JSON.parse(JSON.stringify(last?.values));
  return Object.fromEntries(items.map(({ id, resource = '' }) => [id, resource]));
}

function codesIn(values: unknown): Readonly<Record<string, string>> {
  const { items = [] }: { readonly items?: readonly Item[] } = JSON.parse(JSON.stringify(values ?? {}));
  return Object.fromEntries(items.map(({ id, code = '' }) => [id, code]));
}

test('a code is given when it is handed in, stays with its entry, and is never given again', async () => {
  const record = await written([
    { id: 'a', kind: 'base' },
    { id: 'b', kind: 'topic' },
    { id: 'c', kind: 'base', code: '1500901/999' },
  ]);
  expect(codesIn((await unit.document(record, 'card')).draft)).toMatchObject({ a: '', b: '' });
  answered(await bureau.act(record, 'list'));
  const first = await codes(record);
  expect(first).toEqual({ a: '1500901/001', b: '2500901/001', c: '1500901/002' });
  expect(codesIn((await unit.document(record, 'card')).draft)).toEqual(first);

  // Renamed, moved to another kind, taken out: what was given stays given.
  await unit.fill(record, 'card', {
    items: [
      { id: 'b', kind: 'base', code: '乱写' },
      { id: 'd', kind: 'base' },
    ],
  });
  answered(await bureau.act(record, 'list'));
  expect(await codes(record)).toEqual({ b: '2500901/001', d: '1500901/003' });

  await unit.fill(record, 'card', { items: [{ id: 'a', kind: 'base' }] });
  answered(await bureau.act(record, 'list'));
  expect(await codes(record), 'an entry that comes back has its own again').toEqual({ a: '1500901/001' });
});

test('what is refused takes no number', async () => {
  const before = await written([{ id: 'a', kind: 'topic' }]);
  answered(await bureau.act(before, 'list'));
  const faulty = await written([
    { id: 'a', kind: 'topic' },
    { id: 'b', kind: 'nothing' },
  ]);
  expect(refusedBy(await bureau.act(faulty, 'list'))).toEqual(['card']);
  const after = await written([{ id: 'a', kind: 'topic' }]);
  answered(await bureau.act(after, 'list'));
  const [one = '', other = ''] = [(await codes(before))['a'], (await codes(after))['a']];
  expect(Number(other.split('/')[1])).toBe(Number(one.split('/')[1]) + 1);
});

test('rows of one name have one number together, also those that come later', async () => {
  const row = (id: string, name?: string) => ({ id, kind: 'topic', ...(name !== undefined && { name }) });
  const record = await written([row('a', '处罚'), row('b', '路灯'), row('c', '处罚'), row('d'), row('e')]);
  answered(await bureau.act(record, 'list'));
  const first = await shared(record);
  expect(first['c']).toBe(first['a']);
  expect(new Set(Object.values(first)).size).toBe(4);
  await unit.fill(record, 'card', { items: [row('b', '路灯改名'), row('f', '路灯改名'), row('g', '处罚')] });
  answered(await bureau.act(record, 'list'));
  const second = await shared(record);
  expect([second['b'], second['f']]).toEqual([first['b'], first['b']]);
  expect(Object.values(first)).not.toContain(second['g']);
});

/** Embedded, everything happens one after the other; on PostgreSQL the acts really meet. */
test('many who hand in at once leave no gap and share no code', async () => {
  const people = await Promise.all(
    (['unit', 'planning', 'finance'] as const).map((login) => county.as(login)),
  );
  const taken = async (kind: string) => Number((await lastOf(kind)).split('/')[1]);
  const lastOf = async (kind: string) => {
    const record = await written([{ id: 'x', kind }]);
    answered(await bureau.act(record, 'list'));
    return (await codes(record))['x'] ?? '';
  };
  const [base, topic] = [await taken('base'), await taken('topic')];
  const records = await Promise.all(
    Array.from({ length: 18 }, async (_, at) => {
      const items = Array.from({ length: 1 + (at % 4) }, (__, row) => ({
        id: `r${row}`,
        kind: (at + row) % 3 === 0 ? 'topic' : 'base',
      }));
      return await written(items, people[at % people.length]);
    }),
  );
  const outcomes = await Promise.all(records.map((record) => bureau.act(record, 'list')));
  expect(outcomes.flatMap(refusedBy)).toEqual([]);
  const given = (await Promise.all(records.map((record) => codes(record)))).flatMap((each) =>
    Object.values(each),
  );
  const counted = (prefix: string, from: number) => {
    const numbers = given.filter((code) => code.startsWith(prefix)).map((code) => Number(code.split('/')[1]));
    expect(numbers.toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: numbers.length }, (_, at) => from + 1 + at),
    );
  };
  counted('1', base);
  counted('2', topic);
});

test('a number of the unit’s credit code waits until the code is known, and says who can enter it', async () => {
  const refused = await bureau.create({ type: 'expert' });
  const { blockers } = answered<{ blockers?: readonly { readonly message: string }[] }>(refused);
  expect(blockers?.map(({ message }) => message)).toEqual([
    '编号须用“管理局”的统一社会信用代码，请联系系统管理员在“系统管理 → 单位”中登记。',
  ]);
});
