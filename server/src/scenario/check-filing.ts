import { type Finding } from '@lixiang/schema';
import { z } from 'zod';
import { READ_FILINGS, READ_INBOX } from './operations.ts';
import { type World } from './world.ts';

export const FoundFilings = z.object({
  record: z.object({
    filings: z.array(
      z.object({
        id: z.string(),
        key: z.string(),
        offices: z.array(z.string()),
        mayReceive: z.boolean(),
        returnedAt: z.string().nullable(),
        receipts: z.array(z.object({ office: z.string() })),
      }),
    ),
  }),
});

/** How what stands filed differs from what a scenario says: with whom, who acknowledged it, who is missing. */
export async function checkFiling(
  { record, filed, ...wanted }: Extract<Finding, { readonly filed: string }>,
  world: World,
): Promise<string | undefined> {
  const { id, by } = world.record(record);
  const client = await world.actor(by);
  const found = await client.ask({ query: READ_FILINGS, variables: { id } }, FoundFilings);
  const standing = found.record.filings.filter(({ key, returnedAt }) => key === filed && returnedAt === null);
  const offices = [...new Set(standing.flatMap((filing) => filing.offices))].toSorted();
  const received = standing.flatMap(({ receipts }) => receipts.map(({ office }) => office));
  const wrong = [
    wanted.with && sameList('with', wanted.with, offices),
    wanted.received && sameList('received', wanted.received, [...new Set(received)].toSorted()),
    wanted.missing?.some((office) => offices.includes(office)) && `filed with ${offices.join(', ')}`,
    standing.length === 0 && !wanted.missing && wanted.with?.length !== 0 && `${filed} is not filed`,
  ].filter((each) => typeof each === 'string');
  return wrong.length > 0 ? wrong.join('; ') : undefined;
}

const FoundInbox = z.object({
  inbox: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          record: z.object({ id: z.string() }),
          acts: z.array(z.object({ key: z.string() })),
        }),
      }),
    ),
  }),
});

/** How the acts that wait in someone's inbox on a record differ from those that a scenario names. */
export async function checkInbox(
  { record, inbox: wanted, of }: Extract<Finding, { readonly inbox: unknown }>,
  world: World,
): Promise<string | undefined> {
  const client = await world.actor(of);
  const { inbox } = await client.ask({ query: READ_INBOX }, FoundInbox);
  const { id } = world.record(record);
  const acts = inbox.edges.find(({ node }) => node.record.id === id)?.node.acts ?? [];
  return sameList('inbox', wanted, acts.map(({ key }) => key).toSorted());
}

function sameList(what: string, wanted: readonly string[], found: readonly string[]): string | undefined {
  if (wanted.toSorted().join() === found.join()) return undefined;
  return `${what}: ${found.join(', ') || 'nobody'} found`;
}
