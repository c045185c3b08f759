import { type TestApplication } from './application.ts';

/** What arrives in two packets is looked up in two steps: how often, is luck of the moment, the fewest are not. */
const READINGS = 5;
/** On a machine that does other things luck may take longer. */
const MOST_READINGS = 50;

/** How many statements an application sends to its database while something is done. */
export async function countQueries(
  { store }: TestApplication,
  work: () => Promise<unknown>,
): Promise<number> {
  const sent = store.countStatements();
  await work();
  return sent();
}

/**
 * The fewest statements that something which only reads has needed in a handful of readings; where so few are enough,
 * in as many as it takes to come down to them.
 */
export async function fewestQueries(
  application: TestApplication,
  read: () => Promise<unknown>,
  enough?: number,
): Promise<number> {
  const readings = enough === undefined ? READINGS : MOST_READINGS;
  let fewest = Number.POSITIVE_INFINITY;
  for (let reading = 0; reading < readings && fewest > (enough ?? 0); reading += 1)
    fewest = Math.min(fewest, await countQueries(application, read));
  return fewest;
}
