import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type GraphQLError, type GraphQLFormattedError } from 'graphql';
import { z } from 'zod';
import { formatError, type LogBug } from '../api/format-error.ts';
import { limitRule, MAX_TOKENS } from '../api/limits.ts';
import { answer, type ReadRequest } from '../reading/read-api.ts';
import { noteOperation, operationDigest, operationText } from '../reading/read-operations.ts';
import { type Reader } from '../reading/reader.ts';
import { DomainError } from '../shared/domain-error.ts';
import { readerOf } from './reader-of.ts';
import { type Host } from './visit.ts';

const KILOBYTE = 1024;
const LIMITS = { rules: [limitRule], maxTokens: MAX_TOKENS };

const Body = z.object({
  query: z.string().min(1).optional(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  extensions: z
    .object({ persistedQuery: z.object({ sha256Hash: z.string().regex(/^[0-9a-f]{64}$/) }).optional() })
    .nullish(),
});

/** The typed read API: `POST /graphql/<jurisdiction>`, for who is signed in there, or has a token of it. */
export function routeReading(server: FastifyInstance, host: Host, logBug: LogBug): void {
  const format = formatError(logBug);
  const formatted = (error: GraphQLError) => format(formatOf(error), error);
  const noStore = async (_: FastifyRequest, reply: FastifyReply) =>
    void reply.header('cache-control', 'no-store');
  server.post<{ Params: { jurisdiction: string } }>(
    '/graphql/:jurisdiction',
    { bodyLimit: 256 * KILOBYTE, onRequest: noStore },
    async (request, reply) => {
      const reader = await readerOf(host, request, reply);
      const asked = await readBody(reader, request.body);
      if (!asked) return await reply.send({ errors: [NOT_PERSISTED] });
      const { data, errors } = await answer(reader, asked, LIMITS);
      const told = errors && { errors: errors.map(formatted) };
      if (data === undefined || data === null)
        return await reply.code(data === null ? 200 : 400).send({ data, ...told });
      await noteOperation(reader.context, asked.text);
      return await reply.send({ data, ...told });
    },
  );
}

const NOT_PERSISTED: GraphQLFormattedError = {
  message: 'PersistedQueryNotFound',
  extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
};

/** The question of a request, or the one before that it names; undefined where that one is not known. */
async function readBody({ context }: Reader, body: unknown): Promise<ReadRequest | undefined> {
  const { success, data } = Body.safeParse(body);
  if (!success) throw DomainError.invalidInput('请求应为 JSON，含 query 和 variables。');
  const digest = data.extensions?.persistedQuery?.sha256Hash;
  if (data.query !== undefined && digest !== undefined && operationDigest(data.query) !== digest)
    throw DomainError.invalidInput('sha256Hash 与 query 不符。');
  const text = data.query ?? (digest === undefined ? undefined : await operationText(context, digest));
  if (text === undefined && digest === undefined) throw DomainError.invalidInput('请求中没有 query。');
  return text === undefined
    ? undefined
    : { text, operationName: data.operationName ?? null, variables: data.variables ?? {} };
}

/** Errors of no place in the answer came before anything ran, and are the asker's; what a resolver threw says itself what it is. */
function formatOf(error: GraphQLError): GraphQLFormattedError {
  const { message, path, extensions, originalError } = error;
  const isMistake = path === undefined || !originalError;
  const code = extensions['code'] ?? (isMistake ? 'GRAPHQL_VALIDATION_FAILED' : undefined);
  return { message, ...(path && { path }), ...(code !== undefined && { extensions: { code } }) };
}
