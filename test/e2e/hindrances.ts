import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Person } from './person.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What on the page hinders assistive software: looked for once colours and places have come to rest. */
export async function hindrances(
  { page }: Pick<Person, 'page'>,
  within: 'document' | 'document.body' = 'document.body',
): Promise<readonly string[]> {
  // What is still fading in has less contrast than it will have; what goes on for ever is not waited for.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ effect, playState }) =>
          playState === 'finished' || effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY,
      ),
  );
  await page.evaluate(AXE);
  return await page.evaluate<readonly string[]>(
    `axe.run(${within}, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => [id, ...target].join(' '))))`,
  );
}
