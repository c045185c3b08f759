import { type Finding } from '@lixiang/schema';
import { z } from 'zod';
import { READ_CLOCKS } from './operations.ts';
import { type World } from './world.ts';

const FoundClocks = z.object({
  record: z.object({
    clocks: z.array(
      z.object({
        key: z.string(),
        standing: z.string(),
        opens: z.string().nullable(),
        due: z.string().nullable(),
        metOn: z.string().nullable(),
      }),
    ),
  }),
});

const OVER = ['LATE', 'GRAVELY_LATE', 'MET_LATE'];

/** How a clock differs from what a scenario says of it; of one that comes round, its last period. */
export async function checkClock(
  { record, clock: key, ...wanted }: Extract<Finding, { readonly clock: string }>,
  world: World,
): Promise<string | undefined> {
  const { id, by } = world.record(record);
  const client = await world.actor(by);
  const found = await client.ask({ query: READ_CLOCKS, variables: { id } }, FoundClocks);
  const clock = found.record.clocks.findLast((each) => each.key === key);
  if (!clock) return `${record}: the clock ${key} has not begun`;
  const { opens, due, metOn: met, standing } = clock;
  const actual = { opens, due, met, late: OVER.includes(standing) };
  const wrong = (['opens', 'due', 'met', 'late'] as const).filter(
    (name) => wanted[name] !== undefined && wanted[name] !== actual[name],
  );
  if (wrong.length === 0) return undefined;
  return wrong.map((name) => `${key}.${name}: ${wanted[name]} wanted, ${actual[name]} found`).join('; ');
}
