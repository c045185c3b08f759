import type { FastifyInstance } from 'fastify';

/** Refuses what changes something when a page of another site asks for it. */
export function raiseOriginWall(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    const site = request.headers['sec-fetch-site'];
    if (isOwn(request.headers.origin, request.host) && (site === undefined || SAME.has(site))) return;
    await reply.code(403).send({ message: '不接受来自其他网站的请求。' });
  });
}

const SAME: ReadonlySet<unknown> = new Set(['same-origin', 'none']);

/** Programs send no origin and browsers always do; a page without an origin of its own says `null`. */
function isOwn(origin: string | undefined, host: string): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
