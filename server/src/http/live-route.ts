import type { FastifyInstance } from 'fastify';
import type { Heard, LiveFeed } from '../live/live-feed.ts';
import { relevant } from '../live/relevant.ts';
import { peekSession } from '../session/open-session.ts';
import { readToken } from './session-cookie.ts';
import type { Host } from './visit.ts';

/** In milliseconds: how long news are gathered before they are told, and how often a silent line is kept open. */
const GATHER = 250;
const BEAT = 20_000;
/** Of one session: a browser with more pages open than that asks in vain, and its pages go on without. */
const MOST_STREAMS = 8;

/** `GET /live`: tells a signed-in browser, as server-sent events, what it had better ask for again. */
export function routeLive(server: FastifyInstance, host: Host, feed: LiveFeed): void {
  const streams = new Map<string, number>();
  server.get('/live', { logLevel: 'silent' }, async (request, reply) => {
    const token = readToken(request);
    const visit = { address: request.ip };
    const open = async () => (token === null ? null : await peekSession({ ...host, visit }, token));
    const session = await open();
    if (!session) return await reply.code(401).send();
    const count = streams.get(session.id) ?? 0;
    if (count >= MOST_STREAMS) return await reply.code(429).send();
    streams.set(session.id, count + 1);
    reply.hijack();
    const line = reply.raw;
    line.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    line.write('retry: 5000\n\n');

    let gathered: Heard[] = [];
    let telling: Promise<void> | undefined;
    const tell = async () => {
      await new Promise((resolve) => setTimeout(resolve, GATHER));
      const news = gathered;
      gathered = [];
      telling = undefined;
      // Asked anew for every batch: whoever has been signed out or has lost a right hears no more.
      const now = await open();
      if (!now) {
        line.end('event: ended\ndata: {}\n\n');
        return;
      }
      for (const change of await relevant(now.context, news))
        line.write(`data: ${JSON.stringify(change)}\n\n`);
    };
    const leave = await feed.join(session.context.jurisdiction, (heard) => {
      gathered.push(heard);
      telling ??= tell().catch((error: unknown) => {
        request.log.error(error);
        line.end();
      });
    });
    const beat = setInterval(() => line.write(': \n\n'), BEAT);
    line.on('close', () => {
      clearInterval(beat);
      leave();
      const left = (streams.get(session.id) ?? 1) - 1;
      if (left > 0) streams.set(session.id, left);
      else streams.delete(session.id);
    });
  });
}
