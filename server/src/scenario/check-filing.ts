import { type Finding } from '@lixiang/schema';
import { z } from 'zod';
import { type Difference, differsUnordered, SAME } from './difference.ts';
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
): Promise<readonly Difference[]> {
  const { id, by } = world.record(record);
  const client = await world.actor(by);
  const found = await client.ask({ query: READ_FILINGS, variables: { id } }, FoundFilings);
  const standing = found.record.filings.filter(({ key, returnedAt }) => key === filed && returnedAt === null);
  const offices = [...new Set(standing.flatMap((filing) => filing.offices))].toSorted();
  const received = standing.flatMap(({ receipts }) => receipts.map(({ office }) => office));
  const unwanted = (wanted.missing ?? []).filter((office) => offices.includes(office));
  const absent = standing.length === 0 && !wanted.missing && wanted.with?.length !== 0;
  return [
    ...(absent ? [{ code: 'filed', about: filed, expected: true, found: false } as const] : SAME),
    ...(wanted.with ? differsUnordered('filedWith', filed, { expected: wanted.with, found: offices }) : SAME),
    ...(wanted.received
      ? differsUnordered('received', filed, { expected: wanted.received, found: received })
      : SAME),
    ...unwanted.map((office) => ({ code: 'filed', about: filed, expected: false, found: office }) as const),
  ];
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
): Promise<readonly Difference[]> {
  const client = await world.actor(of);
  const { inbox } = await client.ask({ query: READ_INBOX }, FoundInbox);
  const { id } = world.record(record);
  const acts = inbox.edges.find(({ node }) => node.record.id === id)?.node.acts ?? [];
  return differsUnordered('inbox', null, { expected: wanted, found: acts.map(({ key }) => key) });
}
