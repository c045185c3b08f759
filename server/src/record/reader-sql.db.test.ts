import { Pack, type PackSource, readerCondition } from '@lixiang/schema';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStore, type TestStore } from '../../../test/support/store.ts';
import { CompiledPack } from '../procedure/compile-pack.ts';
import { SAMPLE_PACK_SOURCE } from '../procedure/sample-pack.ts';
import { look, sampleEntry, sampleSituation, UNIT } from '../procedure/sample-situation.ts';
import { type Rows } from '../storage/rows.ts';
import { readerSql } from './reader-sql.ts';

const SIZES = ['big', 'small'].map((key) => ({ key, label: key }));
const basis = ['1'];
function widened(type: PackSource['recordTypes'][number]): PackSource['recordTypes'][number] {
  return {
    ...type,
    facts: [
      ...(type.facts ?? []),
      { kind: 'date', key: 'on', label: '日期', basis },
      { kind: 'choices', key: 'sizes', label: '规模', basis, options: SIZES },
    ],
    links: [
      ...(type.links ?? []),
      { key: 'main', label: '主条目', to: 'entry', many: false },
      { key: 'next', label: '后续', to: 'entry', many: false },
    ],
  };
}

const PACK = new CompiledPack(
  1,
  Pack.parse({
    ...SAMPLE_PACK_SOURCE,
    unitAttributes: [
      { kind: 'yesNo', key: 'isSchool', label: '学校', basis },
      { kind: 'choice', key: 'size', label: '规模', basis, options: SIZES },
      { kind: 'text', key: 'nickname', label: '简称', basis },
    ],
    recordTypes: SAMPLE_PACK_SOURCE.recordTypes.map((type) =>
      type.key === 'project' ? widened(type) : type,
    ),
  }),
);
const TYPE = PACK.type('project');
if (!TYPE) throw new Error('the sample has projects');

const SENTENCES = [
  'unit.isSchool',
  '!unit.isSchool',
  'has(unit.size)',
  "unit.size == 'big'",
  "unit.size != 'big'",
  "unit.size in ['big', 'small']",
  "unit.nickname == '城管'",
  'unit.hasAuthority',
  'has(facts.approvedAmount)',
  'facts.approvedAmount > param.threshold',
  "facts.approvedAmount != wan('50')",
  "facts.on >= date('2026-03-01')",
  "date('2026-03-01') > facts.on",
  "'big' in facts.sizes",
  'has(facts.sizes)',
  "record.state == 'reviewing'",
  "record.state in ['draft', 'reviewing']",
  "main.state == 'listed'",
  "has(main.state) && main.state != 'listed'",
  "main.card.name == '路灯'",
  'has(main.card.name)',
  "next.state == 'listed'",
  'submitted.application.amount >= param.threshold',
  "submitted.application.name != '路灯'",
] as const;
const condition = fc.letrec<{ whole: string; part: string }>((tie) => ({
  part: fc.constantFrom(...SENTENCES),
  whole: fc.oneof(
    { maxDepth: 3 },
    tie('part'),
    fc.tuple(tie('whole'), fc.constantFrom('&&', '||'), tie('whole')).map((parts) => `(${parts.join(' ')})`),
    tie('whole').map((part) => `!(${part})`),
  ),
})).whole;
const amounts = fc.constantFrom(0, 50_000_000, 90_000_000, null, '一百万');
const situations = fc.record({
  attributes: fc.record(
    {
      isSchool: fc.constantFrom(true, false, null, '是'),
      size: fc.constantFrom('big', 'small', '', null, 7),
      nickname: fc.constantFrom('城管', '', null),
    },
    { requiredKeys: [] },
  ),
  hasAuthority: fc.boolean(),
  facts: fc.record(
    {
      approvedAmount: amounts,
      on: fc.constantFrom('2026-02-28', '2026-03-01', '', null),
      sizes: fc.constantFrom([], ['big'], ['small', 'big'], null),
    },
    { requiredKeys: [] },
  ),
  state: fc.constantFrom('draft', 'reviewing', 'approved'),
  submitted: fc.option(
    fc.record({ amount: amounts, name: fc.constantFrom('路灯', '杆', '') }, { requiredKeys: [] }),
  ),
  main: fc.option(
    fc.record({ state: fc.constantFrom('listed', 'proposed'), name: fc.constantFrom('路灯', '杆') }),
  ),
});
type Made = typeof situations extends fc.Arbitrary<infer T> ? T : never;

let database: TestStore;
beforeAll(async () => {
  database = await openTestStore();
});
afterAll(async () => {
  await database.store.close();
  await database.drop();
});

const holdsInDatabase = async (rows: Rows, source: string, made: Made) => {
  const taken = readerCondition(source, PACK.pack, TYPE.recordType);
  if (!taken) throw new Error(`${source} cannot be asked`);
  const j = { jurisdiction: 'j' };
  const { submitted, main } = made;
  const records = [
    { ...j, id: 'project-1', type: 'project', state: made.state, unit_id: UNIT.id, facts: made.facts },
    ...(main ? [{ ...j, id: 'main-1', type: 'entry', state: main.state, unit_id: UNIT.id, facts: {} }] : []),
  ];
  const links = main ? [{ ...j, link_key: 'project.main', from_id: 'project-1', to_id: 'main-1' }] : [];
  const handed = { ...j, sequence: 2 };
  const submissions = [
    ...(submitted
      ? [
          { ...handed, record_id: 'project-1', document_key: 'application', values: submitted },
          {
            ...handed,
            sequence: 1,
            record_id: 'project-1',
            document_key: 'application',
            values: { amount: 1 },
          },
        ]
      : []),
    ...(main ? [{ ...handed, record_id: 'main-1', document_key: 'card', values: { name: main.name } }] : []),
  ];
  const unit = {
    ...j,
    id: UNIT.id,
    name: UNIT.name,
    attributes: made.attributes,
    authority_id: made.hasAuthority ? 'authority' : null,
  };
  const given = (items: readonly unknown[]) => sql`${JSON.stringify(items)}::jsonb`;
  const found = await sql<{ readonly holds: boolean | null }>`with
    record as (select * from jsonb_to_recordset(${given(records)}) as made
      (jurisdiction text, id text, type text, state text, unit_id text, facts jsonb)),
    organisation as (select * from jsonb_to_recordset(${given([unit])}) as made
      (jurisdiction text, id text, name text, attributes jsonb, authority_id text)),
    record_link as (select * from jsonb_to_recordset(${given(links)}) as made
      (jurisdiction text, link_key text, from_id text, to_id text)),
    submission as (select * from jsonb_to_recordset(${given(submissions)}) as made
      (jurisdiction text, record_id text, document_key text, sequence int, "values" jsonb))
    select ${readerSql(taken, TYPE)} as holds from record where record.id = 'project-1'`.execute(rows);
  return found.rows[0]?.holds === true;
};

function holdsInEngine(
  source: string,
  { attributes, hasAuthority, facts, state, submitted, main }: Made,
): boolean {
  const situation = sampleSituation({ pack: PACK, state, ...(TYPE && { type: TYPE }) });
  const authority = hasAuthority ? { id: 'authority', name: '教育局' } : null;
  const entry = main && { ...sampleEntry(main.state), documents: { card: { name: main.name } } };
  return (
    look({
      ...situation,
      record: { ...situation.record, facts },
      unit: { ...situation.unit, authority, attributes },
      submitted: submitted ? { application: submitted } : {},
      links: { main: entry ? [entry] : [], next: [] },
    }).holds(source) === 'holds'
  );
}

test('whoever a condition admits in the engine is admitted in the database, and nobody else', async () => {
  await database.store.inJurisdiction('j', async (rows) => {
    await fc.assert(
      fc.asyncProperty(condition, situations, async (source, made) => {
        expect(await holdsInDatabase(rows, source, made)).toBe(holdsInEngine(source, made));
      }),
      { numRuns: 400 },
    );
  });
});
