import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** What a page of ours may load, and from where. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  // The component library writes its styles into the page as it runs.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join(';');

/** Headers that keep a page from running, framing or sending what is not ours. */
export async function setSecurityHeaders(server: FastifyInstance): Promise<void> {
  await server.register(helmet, {
    // The same for every answer, and not worth composing for each.
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: false,
  });
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('content-security-policy', POLICY);
    if (request.protocol === 'https') void reply.header('strict-transport-security', 'max-age=31536000');
  });
}
