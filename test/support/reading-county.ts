import { type PackSource } from '@lixiang/schema';
import { askReading } from './read-client.ts';
import { openSampleCounty, type Person, refusedBy, type SampleCounty } from './sample-county.ts';
import { TIMED_PACK } from './timed-county.ts';

export const HERE = TIMED_PACK.jurisdiction.key;

/** The made-up county, whose table of costs is reported. */
const PACK: PackSource = JSON.parse(
  JSON.stringify(TIMED_PACK)
    .replaceAll(
      '{"kind":"money","key":"cost","label":"金额"}',
      '{"kind":"money","key":"cost","label":"金额","reportable":true}',
    )
    .replaceAll(
      '{"kind":"text","key":"title","label":"内容"}',
      '{"kind":"text","key":"title","label":"内容","reportable":true}',
    ),
);

const AMOUNTS = [30_000_000, 12_000_050, 999_000_000];

export type ReadingCounty = {
  readonly county: SampleCounty;
  readonly unit: Person;
  readonly bureau: Person;
  readonly school: Person;
};

/** A county with three projects, each with an entry of its own: two are handed in, the dearest is a draft. */
export async function openReadingCounty(): Promise<ReadingCounty> {
  const county = await openSampleCounty(PACK);
  const [unit, bureau, school] = await Promise.all([
    county.as('unit'),
    county.as('bureau'),
    county.as('school'),
  ]);
  for (const [index, amount] of AMOUNTS.entries()) {
    const id = await unit.begin('project');
    const entry = await entryNamed({ unit, bureau }, `条目${index}`);
    await unit.change('linkRecords', { record: id, link: 'entries', to: entry }, '__typename');
    await unit.fill(id, 'application', {
      name: `项目${index}`,
      amount,
      items: [
        { id: 'a', title: '硬件', cost: 100 },
        { id: 'b', title: index === 0 ? '软件' : '硬件', cost: 50 },
      ],
    });
    if (index < 2 && refusedBy(await unit.act(id, 'submit')).length > 0) throw new Error('refused');
  }
  return { county, unit, bureau, school };
}

async function entryNamed(
  { unit, bureau }: Pick<ReadingCounty, 'unit' | 'bureau'>,
  name: string,
): Promise<string> {
  const entry = await unit.begin('entry');
  await unit.fill(entry, 'card', { name });
  await bureau.act(entry, 'list');
  return entry;
}

type Data = Readonly<
  Record<string, { readonly edges: readonly { readonly node: Record<string, unknown> }[] }>
>;

/** What somebody of the county is answered by the read API. */
export async function read<T = Data>(
  person: Person,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<T> {
  const { data, errors } = await askReading<T>(person.client, [HERE, query], { variables });
  if (errors.length > 0 || !data) throw new Error(JSON.stringify(errors));
  return data;
}

/** The same without an account, by a token that may see records of these types. */
export async function readByToken(
  { county, bureau }: ReadingCounty,
  scopes: readonly string[],
  [query, variables = {}]: readonly [string, Record<string, unknown>?],
): Promise<unknown> {
  const { secret } = await tokenFor({ county, bureau }, scopes);
  const { data } = await askReading(county.application.visit(), [HERE, query], { variables, token: secret });
  return data;
}

/** How it is refused, if it is. */
export async function codeOf(person: Person, query: string, variables: Record<string, unknown> = {}) {
  const { status, errors } = await askReading(person.client, [HERE, query], { variables });
  if (status >= 500) throw new Error(`answered by ${status}`);
  return errors[0]?.extensions?.['code'];
}

async function tokenFor(
  { county, bureau }: Pick<ReadingCounty, 'county' | 'bureau'>,
  scopes: readonly string[],
): Promise<{ readonly secret: string }> {
  await county.application.store.asOwner((rows) =>
    rows.updateTable('account').set({ administrator: true }).where('login', '=', 'bureau').execute(),
  );
  const { viewer } = await bureau.query<{ viewer: { organisation: { id: string } } }>(
    '{ viewer { organisation { id } } }',
  );
  const input = { name: '市级平台', scopes, organisation: viewer.organisation.id, expiresOn: '2026-12-31' };
  const { createApiToken } = await bureau.query<{ createApiToken: { secret: string } }>(
    'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }',
    { input },
  );
  return createApiToken;
}
