import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { z } from 'zod';

/**
 * Something that a committed transaction changed: what is seen of a record, a notice to an account or organisation,
 * a new version of the pack, or who may see what.
 */
export const Announcement = z.object({
  kind: z.enum(['record', 'notice', 'pack', 'rights']),
  jurisdiction: z.string(),
  id: z.string(),
});
export type Announcement = z.infer<typeof Announcement>;

const CHANNEL = 'lixiang_change';

/** Where announcements come from; hears them from when it is opened until it is closed. */
export type Listening = { close(): Promise<void> };
type Hear = (announcement: Announcement) => void;

/** Hears what the embedded database announces. */
export async function listenWithin(database: PGlite, hear: Hear): Promise<Listening> {
  const stop = await database.listen(CHANNEL, (payload) => tell(payload, hear));
  return { close: () => stop() };
}

/** In milliseconds, how long a broken connection rests before the next attempt. */
const REST = 1_000;

/**
 * Hears what a PostgreSQL announces, over a connection of its own. One that breaks is opened anew; what was announced
 * meanwhile is not heard, so `missed` is called.
 */
export async function listenOnServer(url: string, hear: Hear, missed: () => void): Promise<Listening> {
  const ended = new AbortController();
  let client = await connect();

  async function connect(): Promise<pg.Client> {
    const opened = new pg.Client({ connectionString: url });
    opened.on('notification', ({ payload }) => tell(payload ?? '', hear));
    opened.on('error', () => void again());
    await opened.connect();
    await opened.query(`listen ${CHANNEL}`);
    return opened;
  }

  async function again(): Promise<void> {
    while (!ended.signal.aborted) {
      await new Promise((resolve) => setTimeout(resolve, REST));
      try {
        client = await connect();
        if (ended.signal.aborted) await client.end();
        missed();
        return;
      } catch {
        // Tried again until the database is back or the program ends.
      }
    }
  }

  return {
    close: async () => {
      ended.abort();
      await client.end().catch(() => undefined);
    },
  };
}

function tell(payload: string, hear: Hear): void {
  const announcement = Announcement.safeParse(JSON.parse(payload));
  if (announcement.success) hear(announcement.data);
}
