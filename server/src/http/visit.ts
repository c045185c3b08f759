import type { Base } from '@lixiang/schema';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiContext, SessionRules } from '../context/api-context.ts';
import type { Rehearse } from '../context/rehearse.ts';
import type { Simulate } from '../context/simulate.ts';
import { findSession, peekSession } from '../session/open-session.ts';
import type { Clock } from '../shared/clock.ts';
import type { Store } from '../storage/store.ts';
import { readToken, writeToken } from './session-cookie.ts';

export type Host = {
  readonly store: Store;
  readonly clock: Clock;
  readonly rules: SessionRules;
  readonly rehearse: Rehearse | null;
  readonly simulate: Simulate | null;
  readonly bases: readonly Base[];
  /** What every file that is made says of itself, where it has no effect. */
  readonly mark: string | null;
};

/** Who is at the other end of a request, and in which session. */
export async function receive(host: Host, request: FastifyRequest, reply: FastifyReply): Promise<ApiContext> {
  const visit = {
    address: request.ip,
    setToken: (token: string | null) => writeToken(request, reply, token),
  };
  const token = readToken(request);
  // What a page asks again by itself keeps nobody signed in.
  const find = request.headers['x-background'] === undefined ? findSession : peekSession;
  const session = token === null ? null : await find({ ...host, visit }, token);
  return { ...host, visit, session };
}
