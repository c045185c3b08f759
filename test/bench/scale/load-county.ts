import { performance } from 'node:perf_hooks';
import { reportedPathsOf } from '@lixiang/schema';
import { Context } from '../../../server/src/context/context.ts';
import { loadAllPacks } from '../../../server/src/record/packs.ts';
import { THE_CLOCK } from '../../../server/src/transition/due-acts.ts';
import { compileWords } from '../../../server/src/similarity/words.ts';
import { sql } from 'kysely';
import { readThesaurus } from '../../support/labelled-projects.ts';
import { type TestApplication } from '../../support/application.ts';
import { playBeginning } from '../server/open-county.ts';
import { fillIndex } from '../similarity/fill-index.ts';
import { compareReported } from './compare-reported.ts';
import { generate, type Size } from './generate.ts';
import { generateReported } from './generate-reported.ts';

export const TYPE = 'project';

/** Where the last project of the beginning got to: what the others are made after. */
const STATE = 'decision';

/** Opens a county and fills it: projects, their acts, what they report and what they are compared by. */
export async function loadCounty(application: TestApplication, size: Size): Promise<string> {
  const { store, clock } = application;
  const began = performance.now();
  const jurisdiction = await playBeginning(application);
  const context = new Context({ store, clock, jurisdiction, actor: THE_CLOCK, address: null });
  const packs = await context.read((rows) => loadAllPacks(context, rows));
  const paths = packs.flatMap(({ pack }) =>
    pack.recordTypes.filter(({ key }) => key === TYPE).flatMap((type) => reportedPathsOf(pack, type)),
  );
  const { id: record } = await store.look((rows) =>
    rows.selectFrom('record').select('id').where('state', '=', STATE).executeTakeFirstOrThrow(),
  );
  // Side by side: the one keeps the database busy, the other this process.
  await Promise.all([
    store.asOwner(async (rows) => {
      await generate(rows, { jurisdiction, record }, size);
      tell(began, 'records, acts and documents');
      await generateReported(rows, TYPE, paths);
      tell(began, 'what they report');
    }),
    fillIndex(store, {
      jurisdiction,
      projects: size.projects,
      words: compileWords(readThesaurus()),
      recordOf: (place) => `${record.slice(0, 24)}${place.toString(16).padStart(12, '0')}`,
    }).then(() => tell(began, 'what they are compared by')),
  ]);
  await store.look((rows) => sql`analyze`.execute(rows));
  await compareReported(context, TYPE);
  await store.look((rows) => sql`vacuum analyze`.execute(rows));
  tell(began, 'counted by the database');
  return jurisdiction;
}

function tell(began: number, what: string): void {
  console.log(`  ${((performance.now() - began) / 1000).toFixed(0)} s: ${what}`);
}
