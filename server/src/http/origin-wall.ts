import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Refuses what changes something when a page of another site asks for it. */
export function raiseOriginWall(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD' || isOwn(request)) return;
    await reply.code(403).send({ code: 'FORBIDDEN', message: '不接受来自其他网站的请求。' });
  });
}

/**
 * Browsers say where a request comes from, and no page can make them say otherwise; older ones say it by the origin
 * alone. What says neither is a program, which borrows nobody's cookie.
 */
function isOwn({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
