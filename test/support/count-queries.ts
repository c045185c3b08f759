import { type KyselyPlugin } from 'kysely';
import { vi } from 'vitest';
import { type TestApplication } from './application.ts';

/** How many statements an application sends to its database while something is done. */
export async function countQueries(
  { store }: TestApplication,
  work: () => Promise<unknown>,
): Promise<number> {
  let count = 0;
  const counting: KyselyPlugin = {
    transformQuery({ node }) {
      count += 1;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  const run = store.inJurisdiction.bind(store);
  const spy = vi
    .spyOn(store, 'inJurisdiction')
    .mockImplementation((jurisdiction, inside) =>
      run(jurisdiction, (rows) => inside(rows.withPlugin(counting))),
    );
  try {
    await work();
    return count;
  } finally {
    spy.mockRestore();
  }
}
