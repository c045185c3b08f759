import { type TestApplication } from './application.ts';

/** How many statements an application sends to its database while something is done. */
export async function countQueries(
  { store }: TestApplication,
  work: () => Promise<unknown>,
): Promise<number> {
  const sent = store.countStatements();
  await work();
  return sent();
}
