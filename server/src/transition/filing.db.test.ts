import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  answered,
  openSampleCounty,
  type Person,
  refusedBy,
  type SampleCounty,
} from '../../../test/support/sample-county.ts';
import { sampleVariation } from '../procedure/sample-variation.ts';

/** Here a withdrawal takes the filing back, and the office that it is filed with is named by a parameter. */
const { pack } = sampleVariation(({ source, procedure, transition }) => {
  source.parameters?.push({
    kind: 'offices',
    key: 'copied',
    label: '抄送',
    basis: ['1'],
    value: ['finance'],
  });
  procedure('project').filings = [
    {
      key: 'application',
      name: '申报备案',
      basis: ['1'],
      kind: 'copy',
      with: 'param.copied',
      document: 'application',
      receipt: true,
    },
  ];
  transition('project', 'withdraw').effects = [{ kind: 'returnFiling', filing: 'application' }];
  procedure('project').rules?.push({
    key: 'acknowledged',
    basis: ['1'],
    require: 'filings.application.offices.all(o, o in filings.application.received)',
    message: '备案尚未收齐。',
  });
  transition('project', 'pass').rules = ['acknowledged', 'passed'];
});

let county: SampleCounty;
let unit: Person;

beforeAll(async () => {
  county = await openSampleCounty(pack);
  unit = await county.as('unit');
});
afterAll(() => county.close());

type Filed = {
  id: string;
  offices: string[];
  receipts: { office: string; by: string }[];
  returnedAt: string | null;
};

async function filings(who: Person, record: string): Promise<readonly (Filed & { mayReceive: boolean })[]> {
  const seen = await who.query<{ record: { filings: (Filed & { mayReceive: boolean })[] } }>(
    `query ($id: ID!) { record(id: $id) { filings {
      id key name kind offices document receipts { office by } returnedAt mayReceive } } }`,
    { id: record },
  );
  return seen.record.filings;
}

async function submitted(): Promise<string> {
  const entry = await unit.begin('entry');
  await unit.fill(entry, 'card', { name: '条目' });
  await (await county.as('bureau')).act(entry, 'list');
  const record = await unit.begin('project');
  await unit.change(
    'linkRecords',
    { record, link: 'entries', to: entry },
    '... on RecordsLinked { record { id } }',
  );
  await unit.fill(record, 'application', { name: '路灯', amount: 1000 });
  answered(await unit.act(record, 'submit'));
  return record;
}

const receive = (who: Person, filing: string) =>
  who.change(
    'receiveFiling',
    { filing },
    '... on FilingReceived { record { id } } ... on Refused { blockers { code key } }',
  );

test('what is filed is acknowledged by the office it is filed with, once, and by nobody else', async () => {
  const record = await submitted();
  const finance = await county.as('finance');
  const bureau = await county.as('bureau');
  const [filing] = await filings(finance, record);
  expect(filing).toMatchObject({
    key: 'application',
    name: '申报备案',
    kind: 'COPY',
    offices: ['finance'],
    mayReceive: true,
  });
  expect(refusedBy(await bureau.act(record, 'pass'))).toContain('acknowledged');
  expect(refusedBy(await receive(bureau, filing?.id ?? ''))).toEqual(['WRONG_ACTOR']);
  expect(answered(await receive(finance, filing?.id ?? ''))).toMatchObject({ __typename: 'FilingReceived' });
  expect(refusedBy(await receive(finance, filing?.id ?? ''))).toEqual(['WRONG_ACTOR']);
  expect(await filings(finance, record)).toMatchObject([
    { receipts: [{ office: 'finance', by: '财政局' }], mayReceive: false },
  ]);
  expect(refusedBy(await bureau.act(record, 'pass'))).not.toContain('acknowledged');
});

test('what is taken back no longer counts as filed, and stays on record', async () => {
  const record = await submitted();
  answered(await unit.act(record, 'withdraw', { reason: '改数' }));
  answered(await unit.act(record, 'submit'));
  const made = await filings(unit, record);
  expect(made.map(({ returnedAt }) => returnedAt === null)).toEqual([false, true]);
});
