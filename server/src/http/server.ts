import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { ApiContext } from '../context/api-context.ts';
import type { FileCustody } from '../file/add-file.ts';
import { DomainError, type DomainErrorCode } from '../shared/domain-error.ts';
import type { LogBug } from '../api/format-error.ts';
import type { LiveFeed } from '../live/live-feed.ts';
import { routeCatalogue } from './catalogue-routes.ts';
import { routeDossier } from './dossier-route.ts';
import { routeFiles } from './file-routes.ts';
import { routeLists } from './list-routes.ts';
import { routeLive } from './live-route.ts';
import { routeReading } from './read-route.ts';
import { routeSimulations } from './simulation-route.ts';
import { raiseOriginWall } from './origin-wall.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { serveWeb } from './static-web.ts';
import { type Host, receive } from './visit.ts';

export type ServerOptions = {
  readonly host: Host;
  readonly api: ApolloServer<ApiContext>;
  readonly files: FileCustody;
  readonly feed: LiveFeed;
  /** The built client; null serves the API alone. */
  readonly web: string | null;
  /** Addresses of proxies whose word about the client's address and protocol is taken. */
  readonly trustProxy: string | false;
  readonly logLevel: string;
  readonly logBug: LogBug;
};

const MEGABYTE = 1024 * 1024;
/** In bytes; below, compressing takes longer than it saves. */
const COMPRESSED_FROM = 4096;
/** A sheet of ten thousand rows pasted at once is the largest honest request. */
const LARGEST_QUERY = 16 * MEGABYTE;

/** The HTTP server, not yet listening. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { host, api, files, feed, web, trustProxy, logLevel, logBug } = options;
  const server = fastify({
    logger: { level: logLevel },
    trustProxy,
    bodyLimit: MEGABYTE,
    requestTimeout: 300_000,
    forceCloseConnections: true,
    return503OnClosing: true,
  });
  server.setErrorHandler(async (error, request, reply) => {
    if (error instanceof DomainError)
      return await reply.code(STATUS[error.code]).send({ code: error.code, message: error.message });
    const status = statusOf(error);
    if (status >= 500) request.log.error(error);
    const code = status === 413 ? { code: 'LIMIT_EXCEEDED' } : {};
    return await reply
      .code(status)
      .send({ ...code, message: WORDS[status] ?? WORDS[status >= 500 ? 500 : 400] });
  });
  await server.register(cookie);
  await server.register(compress, { encodings: ['gzip'], threshold: COMPRESSED_FROM });
  await setSecurityHeaders(server);
  raiseOriginWall(server);
  server.get('/health', { logLevel: 'silent' }, async () => {
    await host.store.look((rows) => sql`select 1`.execute(rows));
    return { status: 'ok' };
  });
  const handler = fastifyApolloHandler(api, { context: (request, reply) => receive(host, request, reply) });
  server.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    bodyLimit: LARGEST_QUERY,
    handler,
    onRequest: async (_, reply) => void reply.header('cache-control', 'no-store'),
  });
  routeReading(server, host, logBug);
  await routeFiles(server, host, files);
  routeLists(server, host, files.vault);
  routeLive(server, host, feed);
  routeDossier(server, host, files.vault);
  routeCatalogue(server, host);
  await routeSimulations(server, host, LARGEST_QUERY);
  await serveWeb(server, web);
  return server;
}

function statusOf(error: unknown): number {
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500;
  return typeof status === 'number' && status >= 400 ? status : 500;
}

const STATUS: Readonly<Record<DomainErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  STALE_VERSION: 409,
  INVALID_INPUT: 422,
  LIMIT_EXCEEDED: 413,
  UNAVAILABLE: 503,
};

const WORDS: Readonly<Record<number, string>> = {
  400: '请求格式不正确。',
  413: '提交的内容过大。',
  415: '不支持这种内容类型。',
  500: '系统内部错误，请联系管理员。',
  503: '系统正在停止，请稍后再试。',
};
