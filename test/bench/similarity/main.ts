import { performance } from 'node:perf_hooks';
import type { Store } from '@lixiang/server';
import { sql } from 'kysely';
import { CommonTerms } from '../../../server/src/similarity/count-terms.ts';
import { findSimilar } from '../../../server/src/similarity/find-similar.ts';
import { fingerprintOf } from '../../../server/src/similarity/fingerprint.ts';
import { compileWords } from '../../../server/src/similarity/words.ts';
import { readLabelled, readThesaurus } from '../../support/labelled-projects.ts';
import { openTestStore } from '../../support/store.ts';
import { judge, sampleOf, shown } from '../statistics.ts';
import { fillIndex } from './fill-index.ts';

const PROJECTS = 200_000;
const LIMIT = 200;
const COUNTY = 'bench';
const ROUNDS = 2;

/** Runs by itself on the PostgreSQL that `DATABASE_URL` names; what is looked for stands among all the others. */
const opened = await openTestStore();
const common = new CommonTerms();
const words = compileWords(readThesaurus());
const begun = performance.now();
await opened.store.asOwner((rows) =>
  rows.insertInto('jurisdiction').values({ key: COUNTY, name: '甲县', code: '500901' }).execute(),
);
await fillIndex(opened.store, {
  jurisdiction: COUNTY,
  projects: PROJECTS,
  words,
  recordOf: (doc, labelled) => labelled ?? `p${doc}`,
});
console.log(`\n${PROJECTS} projects indexed in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
await measure(opened.store);
await opened.store.close();
await opened.drop();

async function measure(store: Store): Promise<void> {
  const { rows: sizes } = await store.look((rows) =>
    sql<{ readonly size: string; readonly count: string }>`select
      pg_size_pretty(pg_total_relation_size('similarity_posting')) as size,
      (select count(*) from similarity_posting) as count`.execute(rows),
  );
  console.log(`${sizes[0]?.count} postings, ${sizes[0]?.size}`);
  const queries = readLabelled('queries').map(({ id, ...sources }) => ({
    id,
    fingerprint: fingerprintOf(sources, words),
  }));
  const times: number[] = [];
  let found = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { id, fingerprint } of queries) {
      const from = performance.now();
      const hits = await store.inJurisdiction(COUNTY, (rows) =>
        findSimilar(rows, {
          jurisdiction: COUNTY,
          fingerprint,
          among: ['project'],
          except: '',
          first: 5,
          common,
        }),
      );
      if (round > 0) times.push(performance.now() - from);
      if (round > 0 && hits.some(({ record }) => record === id)) found += 1;
    }
  }
  const sorted = times.toSorted((one, other) => one - other);
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN;
  console.log(`Suggestion among ${PROJECTS}, ms: ${shown(sampleOf(times))}, p99 ${p99.toFixed(0)}`);
  console.log(`Labelled duplicates among the first five: ${(found / times.length).toFixed(3)}`);
  judge('suggestion, p99 in ms', { ratio: p99, limit: LIMIT });
}
