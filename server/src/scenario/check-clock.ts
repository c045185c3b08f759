import { type Finding } from '@lixiang/schema';
import { z } from 'zod';
import { type Difference, differsUnordered, SAME } from './difference.ts';
import { READ_CLOCKS } from './operations.ts';
import { type World } from './world.ts';

const FoundClocks = z.object({
  record: z.object({
    clocks: z.array(
      z.object({
        key: z.string(),
        period: z.int(),
        provisional: z.boolean(),
        standing: z.string(),
        opens: z.string().nullable(),
        due: z.string().nullable(),
        metOn: z.string().nullable(),
        daysLate: z.int().nullable(),
        owedBy: z.array(z.string()),
      }),
    ),
  }),
});

/** A final state closes clocks; a window that has not opened asks for nothing yet. */
const UNOWED = ['CLOSED', 'NOT_BEGUN'];
const OVER = ['LATE', 'GRAVELY_LATE', 'MET_LATE'];

/** How a clock differs from what a scenario says of it; of one that comes round, its last period. */
export async function checkClock(
  { record, clock: key, period, ...wanted }: Extract<Finding, { readonly clock: string }>,
  world: World,
): Promise<readonly Difference[]> {
  const { id, by } = world.record(record);
  const client = await world.actor(by);
  const found = await client.ask({ query: READ_CLOCKS, variables: { id } }, FoundClocks);
  const clock = found.record.clocks.findLast(
    (each) => each.key === key && (period === undefined || each.period === period),
  );
  if (!clock) return [{ code: 'clockMissing', about: key, expected: null, found: null }];
  const { opens, due, metOn: met, standing, provisional, daysLate: lateBy } = clock;
  const actual = { opens, due, met, late: OVER.includes(standing), lateBy, provisional };
  const wrong = (['opens', 'due', 'met', 'late', 'lateBy', 'provisional'] as const).filter(
    (name) => wanted[name] !== undefined && wanted[name] !== actual[name],
  );
  if (wrong.length === 0) return SAME;
  return wrong.map((name) => ({
    code: 'clock',
    about: `${key}.${name}`,
    expected: wanted[name],
    found: actual[name],
  }));
}

/** How the clocks that are owed on a record differ from those that a scenario names. */
export async function checkOwed(
  { record, owes }: Extract<Finding, { readonly owes: unknown }>,
  world: World,
): Promise<readonly Difference[]> {
  const { id, by } = world.record(record);
  const client = await world.actor(by);
  const found = await client.ask({ query: READ_CLOCKS, variables: { id } }, FoundClocks);
  const owed = found.record.clocks.filter(
    ({ metOn, owedBy, standing }) => metOn === null && owedBy.length > 0 && !UNOWED.includes(standing),
  );
  return differsUnordered('owes', null, { expected: owes, found: owed.map(({ key }) => key) });
}
