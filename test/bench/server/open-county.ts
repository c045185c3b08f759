import { join } from 'node:path';
import { describeFailure, runScenario, scenarioServerOn } from '@lixiang/server';
import { type RawBuilder, sql } from 'kysely';
import { newId } from '../../../server/src/shared/ids.ts';
import { newToken, sessionIdOf } from '../../../server/src/session/session-token.ts';
import { type Rows } from '../../../server/src/storage/rows.ts';
import { readPack, readScenarios } from '../../scenario/read-scenarios.ts';
import { type TestApplication } from '../../support/application.ts';
import { copyRecord } from './copy-record.ts';

const SEED = join(import.meta.dirname, '../../../seed/yunyang');
const OFFICE = 'drc';
const DAY = 24 * 3_600_000;

/** Somebody at work: what their browser sends. */
export type Session = { readonly cookie: string; readonly csrf: string };

export type County = {
  readonly jurisdiction: string;
  /** Units, with the projects that each may declare: people of one unit would wait for each other. */
  readonly units: readonly { readonly session: Session; readonly drafts: readonly string[] }[];
  /** Projects with ten acts behind them that wait for the decision. */
  readonly waiting: readonly string[];
  readonly office: Session;
};

/** How many copies of each. */
export type CountySize = { readonly drafts: number; readonly waiting: number };

/** A county with projects made through the API, and as many copies of their rows as asked for. */
export async function openCounty(application: TestApplication, size: CountySize): Promise<County> {
  const jurisdiction = await playBeginning(application);
  return await application.store.asOwner(async (rows) => {
    const units: County['units'][number][] = [];
    for (const draft of await projectsIn(rows, 'draft')) {
      const unit = sql<boolean>`organisation.id = (select unit_id from record where id = ${draft})`;
      const session = await openSession(rows, jurisdiction, unit);
      units.push({ session, drafts: await copyRecord(rows, draft, size.drafts) });
    }
    const [before = ''] = await projectsIn(rows, 'decision');
    const waiting = await copyRecord(rows, before, size.waiting);
    const office = await openSession(rows, jurisdiction, sql`organisation.offices ? ${OFFICE}`);
    return { jurisdiction, units, waiting, office };
  });
}

/** Plays the scenario beside this file; answers in which jurisdiction. */
export async function playBeginning(application: TestApplication): Promise<string> {
  const [source] = readScenarios(join(import.meta.dirname, 'county.yaml'));
  const [shared] = readScenarios(join(SEED, 'scenarios/fragments.yaml'));
  const [scenario] = source?.scenarios ?? [];
  if (!scenario || !shared) throw new Error('there is no scenario to begin with');
  const pack = readPack(SEED);
  const server = scenarioServerOn({
    application,
    setDay: (day) => application.setClock(`${day}T09:00:00+08:00`),
    nameFor: (jurisdiction) => jurisdiction,
  });
  const failure = await runScenario(scenario, { server, pack, fragments: shared.fragments });
  if (failure) throw new Error(describeFailure(failure));
  return pack.jurisdiction.key;
}

async function projectsIn(rows: Rows, state: string): Promise<readonly string[]> {
  const found = await rows
    .selectFrom('record')
    .select('id')
    .where('type', '=', 'project')
    .where('state', '=', state)
    .orderBy('number')
    .execute();
  return found.map(({ id }) => id);
}

/** A session of somebody of an organisation, as signing in would have made it. */
export async function openSession(
  rows: Rows,
  jurisdiction: string,
  organisation: RawBuilder<boolean>,
): Promise<Session> {
  const account = await rows
    .selectFrom('account')
    .select('account.id')
    .innerJoin('organisation', 'organisation.id', 'account.organisation_id')
    .where(organisation)
    .executeTakeFirstOrThrow();
  const [token, csrf, now] = [newToken(), newToken(), Date.now()];
  await rows
    .insertInto('session')
    .values({
      jurisdiction,
      id: sessionIdOf(token),
      account_id: account.id,
      csrf_token: csrf,
      created_at: new Date(now).toISOString(),
      seen_at: new Date(now + DAY).toISOString(),
      expires_at: new Date(now + DAY).toISOString(),
      address: '127.0.0.1',
    })
    .execute();
  return { cookie: `lixiang_session=${token}`, csrf };
}

/** An id for a request that is made once. */
export function requestId(): string {
  return newId();
}
