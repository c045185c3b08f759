import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import fastify from 'fastify';

const server = fastify({ logger: true });
await server.register(fastifyStatic, { root: join(import.meta.dirname, '../../web/dist') });
await server.listen({ host: process.env['HOST'] ?? '127.0.0.1', port: Number(process.env['PORT'] ?? 4000) });
