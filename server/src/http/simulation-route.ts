import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireSession } from '../context/api-context.ts';
import type { SimulatedRequest } from '../context/simulate.ts';
import { LARGEST_MEGABYTES } from '../file/add-file.ts';
import { simulationsOf } from '../simulation/simulations.ts';
import { type Host, receive } from './visit.ts';

type Params = { readonly id: string; readonly account: string; readonly '*'?: string };

/** What of a request the simulated program is told; who asks is said by its address. */
const GOING = ['accept', 'content-type', 'host', 'x-csrf-token', 'x-background', 'apollo-require-preflight'];
/** What of its answer the browser is told: no cookie above all, which would take the place of the real one. */
const COMING = ['content-type', 'content-disposition', 'content-security-policy', 'cache-control'];

/**
 * The program as it runs in a simulation, below `/simulation/:id/:account`, where the account is whoever is being
 * played: for the administrator who began it, in the same session, and for nobody else.
 */
export async function routeSimulations(
  server: FastifyInstance,
  host: Host,
  largestQuery: number,
): Promise<void> {
  await server.register((scope, _, registered) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    const largestFile = (LARGEST_MEGABYTES + 1) * 1024 * 1024;
    for (const [root, bodyLimit] of [
      ['graphql', largestQuery],
      ['files', largestFile],
    ] as const)
      for (const path of [root, `${root}/*`])
        scope.route<{ Params: Params }>({
          url: `/simulation/:id/:account/${path}`,
          method: ['GET', 'POST'],
          bodyLimit,
          handler: async (request, reply) => await handOver(host, request, reply),
        });
    registered();
  });
}

async function handOver(
  host: Host,
  request: FastifyRequest<{ Params: Params }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { id, account } = request.params;
  const simulations = simulationsOf(host.store);
  const { session } = await receive(host, request, reply);
  if (!session) await simulations.endUnattended();
  const { id: sessionId, context } = requireSession(session);
  const who = { account: context.account, jurisdiction: context.jurisdiction, session: sessionId };
  const answer = await simulations.enter(id, who).ask(wordRequest(account, request));
  for (const [name, value] of Object.entries(answer.headers))
    if (COMING.includes(name)) void reply.header(name, value);
  return await reply.code(answer.status).send(Buffer.from(answer.body));
}

function wordRequest(account: string, request: FastifyRequest<{ Params: Params }>): SimulatedRequest {
  const { method, url, headers, body } = request;
  return {
    account,
    method: method === 'POST' ? 'POST' : 'GET',
    url: url.slice(url.indexOf('/', url.indexOf('/', '/simulation/'.length) + 1)),
    headers: Object.fromEntries(
      GOING.flatMap((name) => {
        const value = headers[name];
        return typeof value === 'string' ? [[name, value]] : [];
      }),
    ),
    body: body instanceof Uint8Array ? body : null,
  };
}
