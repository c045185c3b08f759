import { Pack, type PackSource } from '@lixiang/schema';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSampleCounty, type SampleCounty } from '../../../test/support/sample-county.ts';
import { answerQuickly } from '../column/answer-quickly.ts';
import { Context } from '../context/context.ts';
import { SAMPLE_PACK_SOURCE } from '../procedure/sample-pack.ts';
import { json, type Rows } from '../storage/rows.ts';
import { type AggregateArgs, type Measures } from './aggregate-args.ts';
import { columnQuestion } from './column-question.ts';
import { matching } from './list-records.ts';
import { sumsStatement } from './sums-statement.ts';
import { typeOfPack } from './type-of-pack.ts';

const basis = ['1'];
const SIZES = ['big', 'small', '中', 'Z', 'é'];
const FACTS: NonNullable<PackSource['recordTypes'][number]['facts']> = [
  { kind: 'money', key: 'approvedAmount', label: '批复金额', basis },
  { kind: 'integer', key: 'people', label: '人数', basis },
  { kind: 'decimal', key: 'area', label: '面积', basis, scale: 3 },
  { kind: 'percent', key: 'share', label: '占比', basis },
  { kind: 'date', key: 'on', label: '日期', basis },
  { kind: 'month', key: 'during', label: '月份', basis },
  { kind: 'year', key: 'year', label: '年度', basis },
  { kind: 'yesNo', key: 'urgent', label: '紧急', basis },
  {
    kind: 'choice',
    key: 'size',
    label: '规模',
    basis,
    options: SIZES.map((key) => ({ key, label: key })),
  },
];
const SOURCE: PackSource = {
  ...SAMPLE_PACK_SOURCE,
  recordTypes: SAMPLE_PACK_SOURCE.recordTypes.map((each) =>
    each.key === 'project' ? Object.assign({}, each, { facts: FACTS }) : each,
  ),
};
const PACK = Pack.parse(SOURCE);
const [PROJECT] = PACK.recordTypes;
if (!PROJECT) throw new Error('the sample has projects');
const TYPE = typeOfPack(PACK, PROJECT);

let county: SampleCounty;
let units: readonly string[];

beforeAll(async () => {
  county = await openSampleCounty(SOURCE);
  const found = await county.application.store.inJurisdiction(HERE, (rows) =>
    rows.selectFrom('organisation').select('id').orderBy('name').execute(),
  );
  units = found.map(({ id }) => id);
});
afterAll(() => county.close());

const HERE = PACK.jurisdiction.key;

/** Somebody of the office that reviews all projects. */
const contextOf = (jurisdiction = HERE) => {
  const { store } = county.application;
  const actor = {
    accountId: null,
    name: '某人',
    organisationId: 'reviewer',
    organisationName: '管理局',
    offices: ['bureau'],
    positions: [],
    administrator: false,
  };
  return new Context({ store, jurisdiction, actor, address: null, clock: () => new Date() });
};

type Cells = Readonly<Record<string, string | number | boolean | undefined>>;
type Made = { readonly at: number; readonly state: string; readonly unit: number; readonly cells: Cells };

const PART: Readonly<Record<string, 'word' | 'number' | 'day'>> = {
  on: 'day',
  during: 'day',
  urgent: 'word',
  size: 'word',
};

/** What a record is and reports; in place of what it was. */
async function write(rows: Rows, id: string, { at, state, unit, cells }: Made) {
  const instant = new Date(Date.UTC(2020, 0, 1) + at * 3_600_000).toISOString();
  const record = {
    state,
    unit_id: units[unit % units.length] ?? '',
    created_at: instant,
    state_since: instant,
    updated_at: instant,
  };
  const known = await rows.updateTable('record').set(record).where('id', '=', id).executeTakeFirst();
  if (known.numUpdatedRows === 0n)
    await rows
      .insertInto('record')
      .values({
        ...record,
        jurisdiction: HERE,
        id,
        type: TYPE.key,
        pack_version: 1,
        number: `N-${id}`,
        title: null,
        facts: json({}),
        columns: json({}),
        version: 1,
        created_by: null,
      })
      .execute();
  await rows.deleteFrom('reported').where('record_id', '=', id).execute();
  for (const [key, value] of Object.entries(cells)) {
    if (value === undefined) continue;
    const part = PART[key] ?? 'number';
    await sql`insert into reported (jurisdiction, record_id, type, path, item, ${sql.ref(part)})
      values (${HERE}, ${id}, ${TYPE.key}, ${`facts.${key}`}, 0, ${
        part === 'number'
          ? sql`${Number(value)}::bigint`
          : part === 'day'
            ? sql`${value}::date`
            : String(value)
      })`.execute(rows);
  }
}

const remove = async (rows: Rows, id: string) => {
  await rows.deleteFrom('reported').where('record_id', '=', id).execute();
  await sql`delete from record where id = ${id}`.execute(rows);
};

const day = fc
  .integer({ min: -800, max: 3000 })
  .map((at) => new Date(Date.UTC(2020, 0, 1) + at * 86_400_000).toISOString().slice(0, 10));
const month = day.map((date) => date.slice(0, 7));
const amount = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -(2 ** 50), max: 2 ** 50 }));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 4 });
const made: fc.Arbitrary<Made> = fc.record({
  at: fc.integer({ min: 0, max: 40_000 }),
  state: fc.constantFrom('draft', 'reviewing', 'approved'),
  unit: fc.nat(5),
  cells: fc.record({
    approvedAmount: maybe(amount),
    people: maybe(amount),
    area: maybe(amount),
    share: maybe(amount),
    on: maybe(day),
    during: maybe(month.map((each) => `${each}-01`)),
    year: maybe(fc.integer({ min: 1999, max: 2031 })),
    urgent: maybe(fc.boolean()),
    size: maybe(fc.constantFrom(...SIZES)),
  }),
});
/** What is done between questions: to which record, and null where it goes. */
const acts = fc.array(fc.tuple(fc.nat(30), fc.option(made, { freq: 5 })), { maxLength: 12 });

const ordered = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    ...['eq', 'lt', 'lte', 'gt', 'gte'].map((how) => value.map((each) => ({ [how]: each }))),
    fc.boolean().map((isNull) => ({ isNull })),
  );
const one = (key: string, value: fc.Arbitrary<unknown>) => value.map((each) => ({ facts: { [key]: each } }));
const named = (value: fc.Arbitrary<string>) =>
  fc.oneof(
    value.map((eq) => ({ eq })),
    fc.array(value, { maxLength: 3 }).map((list) => ({ in: list })),
    fc.boolean().map((isNull) => ({ isNull })),
  );
const compared: fc.Arbitrary<object> = fc.oneof(
  one('approvedAmount', ordered(amount)),
  one('people', ordered(amount)),
  one('area', ordered(fc.constantFrom('0.5', '-12.25', '0'))),
  one('share', ordered(amount)),
  one('on', ordered(day)),
  one('during', ordered(month)),
  one('year', ordered(fc.integer({ min: 2000, max: 2030 }))),
  one(
    'urgent',
    fc.boolean().map((eq) => ({ eq })),
  ),
  one('size', named(fc.constantFrom(...SIZES, '没有'))),
  named(fc.constantFrom('draft', 'approved')).map((state) => ({ state })),
  ordered(day).map((createdOn) => ({ createdOn })),
  ordered(day).map((stateSince) => ({ stateSince })),
  fc.nat(5).map((unit) => ({ unit: { eq: units[unit] ?? '' } })),
);
const { where } = fc.letrec<{ where: object }>((tie) => ({
  where: fc.oneof(
    { maxDepth: 3 },
    compared,
    fc.array(tie('where'), { maxLength: 3 }).map((and) => ({ and })),
    fc.array(tie('where'), { maxLength: 3 }).map((or) => ({ or })),
    tie('where').map((not) => ({ not })),
  ),
}));
const NUMBERS = ['facts.approvedAmount', 'facts.people', 'facts.area', 'facts.share'];
const period = fc.constantFrom('DAY' as const, 'MONTH' as const, 'QUARTER' as const, 'YEAR' as const, null);
const grouping = fc.oneof(
  fc
    .constantFrom('state', 'unit', 'facts.size', 'facts.urgent', 'facts.year')
    .map((by) => ({ by, period: null })),
  fc.record({ by: fc.constantFrom('createdOn', 'stateSince', 'facts.on', 'facts.during'), period }),
);
const some = fc.subarray(NUMBERS);
const measures: fc.Arbitrary<Measures> = fc.record({
  sum: some,
  average: some,
  min: some,
  max: some,
  entries: fc.boolean(),
});
type Greatest = NonNullable<AggregateArgs['greatest']>;
const greatest: fc.Arbitrary<Greatest | null> = fc.option(
  fc.oneof(
    fc.constant<Greatest>({ take: 'count' }),
    fc.record<Greatest>({
      take: fc.constantFrom('sum', 'average', 'max'),
      path: fc.constantFrom(...NUMBERS),
    }),
  ),
);
const args: fc.Arbitrary<AggregateArgs> = fc.record({
  where,
  groupBy: fc.uniqueArray(grouping, { maxLength: 2, selector: ({ by }) => by }),
  first: fc.constantFrom(3, 200),
  greatest,
});

const bySql = async (context: Context, asked: AggregateArgs, wanted: Measures) =>
  await context.read(async (rows) => {
    const chosen = await matching({ context, scopes: null }, rows, { type: TYPE, filter: asked });
    const statement = sumsStatement(TYPE, context.jurisdiction, { args: asked, measures: wanted })(chosen);
    const { rows: found } = await statement.execute(rows);
    return found.map((row) => ({
      keys: asked.groupBy.map((_, index) => row[`k${index}`]),
      count: row['count'],
      numbers: row['numbers'] ?? {},
    }));
  });

const byColumns = async (context: Context, asked: AggregateArgs, wanted: Measures) => {
  const question = columnQuestion(TYPE, { args: asked, measures: wanted, packs: [PACK] });
  if (!question) return null;
  const found = await context.read((rows) => answerQuickly(context, rows, { type: TYPE.key, question }));
  return found?.groups ?? null;
};

const idOf = (record: number) => `r${record}`;
const ALL: AggregateArgs = { groupBy: [{ by: 'state' }], first: 200 };
const COUNT: Measures = { sum: [], average: [], min: [], max: [], entries: false };

test('whatever is changed and asked, columns answer what the database answers', async () => {
  const { store } = county.application;
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(acts, args, measures, async (done, asked, wanted) => {
      if (done.length > 0)
        // Only the owner takes records out.
        await store.asOwner(async (rows) => {
          for (const [record, to] of done)
            await (to ? write(rows, idOf(record), to) : remove(rows, idOf(record)));
        });
      const context = contextOf();
      const found = await byColumns(context, asked, wanted);
      // Groups that lie too far apart are left to the database.
      if (found === null) return;
      answered += 1;
      expect(found).toEqual(await bySql(context, asked, wanted));
    }),
    { numRuns: 150 },
  );
  expect(answered).toBeGreaterThan(125);
});

test('what is rolled back was never there, and what another county does is not counted', async () => {
  const { store } = county.application;
  const before = await byColumns(contextOf(), ALL, COUNT);
  const any: Made = { at: 1, state: 'draft', unit: 0, cells: {} };
  await store
    .inJurisdiction(HERE, async (rows) => {
      await write(rows, 'never', any);
      throw new Error('broken off');
    })
    .catch(() => undefined);
  expect(await byColumns(contextOf(), ALL, COUNT)).toEqual(before);
  expect(await byColumns(contextOf('faraway'), ALL, COUNT)).toEqual([]);
});

test('what only the database can tell is left to it', () => {
  const unanswered: readonly AggregateArgs[] = [
    { ...ALL, search: '中心' },
    { ...ALL, where: { title: { contains: '中心' } } },
    { ...ALL, where: { clocks: { late: true } } },
    { ...ALL, groupBy: [{ by: 'authority' }] },
    { ...ALL, where: { facts: { size: { eq: '\uD800' } } } },
  ];
  for (const asked of unanswered)
    expect(columnQuestion(TYPE, { args: asked, measures: COUNT, packs: [PACK] })).toBeNull();
});
