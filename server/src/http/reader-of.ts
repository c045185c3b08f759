import type { FastifyReply, FastifyRequest } from 'fastify';
import { requireSession } from '../context/api-context.ts';
import { Context } from '../context/context.ts';
import type { Reader } from '../reading/reader.ts';
import { readerOfToken } from '../reading/token-reader.ts';
import { DomainError } from '../shared/domain-error.ts';
import { type Host, receive } from './visit.ts';

/** The longest that one statement may read, in milliseconds. */
const PATIENCE = 10_000;

/** Who reads of a jurisdiction: by the token where there is one, else by the session of the same jurisdiction. */
export async function readerOf(
  host: Host,
  request: FastifyRequest<{ Params: { jurisdiction: string } }>,
  reply: FastifyReply,
): Promise<Reader> {
  const { jurisdiction } = request.params;
  const bearer = /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) {
    const { store, clock } = host;
    return await readerOfToken(
      { store, clock, jurisdiction, address: request.ip, patience: PATIENCE },
      bearer,
    );
  }
  const { context } = requireSession((await receive(host, request, reply)).session);
  if (context.jurisdiction !== jurisdiction) throw DomainError.unauthenticated();
  const { store, clock, actor, address, packVersions } = context;
  const versions = packVersions === null ? {} : { packVersions };
  return {
    context: new Context({ store, clock, jurisdiction, actor, address, ...versions, patience: PATIENCE }),
    scopes: null,
  };
}
