import { type Finding } from '@lixiang/schema';
import { z } from 'zod';
import { type Difference, SAME } from './difference.ts';
import { READ_NOTICES } from './operations.ts';
import { type World } from './world.ts';

const FoundNotices = z.object({
  notices: z.object({
    edges: z.array(
      z.object({ node: z.object({ message: z.string(), record: z.object({ id: z.string() }).nullable() }) }),
    ),
  }),
});

/** How what someone has been told about a record differs from what a scenario says they have been told. */
export async function checkNotices(
  { record, told, times, of }: Extract<Finding, { readonly told: unknown }>,
  world: World,
): Promise<readonly Difference[]> {
  const client = await world.actor(of);
  const { notices } = await client.ask({ query: READ_NOTICES }, FoundNotices);
  const { id } = world.record(record);
  const messages = notices.edges.filter(({ node }) => node.record?.id === id).map(({ node }) => node.message);
  const wrong = told.filter((text) => messages.filter((message) => message.includes(text)).length !== times);
  return wrong.length === 0 ? SAME : [{ code: 'notices', about: null, expected: wrong, found: messages }];
}
