import type { FastifyReply, FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'lixiang_session';

/** The token that the browser's session cookie carries. */
export function readToken(request: FastifyRequest): string | null {
  return request.cookies[SESSION_COOKIE] ?? null;
}

/** Gives the browser a session cookie that no script can read and no other site can send; or takes it away. */
export function writeToken(request: FastifyRequest, reply: FastifyReply, token: string | null): void {
  const options = {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
  } as const;
  if (token === null) void reply.clearCookie(SESSION_COOKIE, options);
  else void reply.setCookie(SESSION_COOKIE, token, options);
}
