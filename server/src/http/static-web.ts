import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Serves the built client; every address that is not a file is the client's own to route. */
export async function serveWeb(server: FastifyInstance, folder: string | null): Promise<void> {
  const page = folder !== null && existsSync(join(folder, 'index.html'));
  if (page)
    await server.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        /** Files under assets carry a digest of their content in their name. */
        const immutable = path.includes(`${sep}assets${sep}`);
        reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  server.setNotFoundHandler(async (request, reply) => {
    if (page && wantsPage(request)) return await sendPage(reply);
    return await reply.code(404).send({ message: '没有这个地址。' });
  });
}

function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  const ours = /^\/(assets|files|graphql|health)(\/|$)/.test(url);
  return method === 'GET' && !ours && (headers.accept ?? '*/*').match(/text\/html|\*\/\*/) !== null;
}

async function sendPage(reply: FastifyReply): Promise<FastifyReply> {
  return await reply.header('cache-control', 'no-cache').sendFile('index.html');
}
