import { type TestApplication } from './application.ts';

/** What arrives in two packets is looked up in two steps: how often, is luck of the moment, the fewest are not. */
const READINGS = 5;

/** How many statements an application sends to its database while something is done. */
export async function countQueries(
  { store }: TestApplication,
  work: () => Promise<unknown>,
): Promise<number> {
  const sent = store.countStatements();
  await work();
  return sent();
}

/** The fewest statements that something which only reads has needed in a handful of readings. */
export async function fewestQueries(
  application: TestApplication,
  read: () => Promise<unknown>,
): Promise<number> {
  const counts: number[] = [];
  for (let reading = 0; reading < READINGS; reading += 1) counts.push(await countQueries(application, read));
  return Math.min(...counts);
}
