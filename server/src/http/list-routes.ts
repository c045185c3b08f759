import type { FastifyInstance } from 'fastify';
import { requireSession } from '../context/api-context.ts';
import type { FileVault } from '../file/file-vault.ts';
import { findListImport } from '../importing/find-list-import.ts';
import { openListImport } from '../importing/open-list-import.ts';
import { importProgress } from '../importing/progress.ts';
import { sameToken } from '../session/session-token.ts';
import { DomainError } from '../shared/domain-error.ts';
import { textOf } from './file-routes.ts';
import { type Host, receive } from './visit.ts';

/** In milliseconds: how often it is told how far an import is, and for how long at the most. */
const BEAT = 300;
const LONGEST = 600_000;

/**
 * Lists that are taken in: `POST /files/lists` (field `type`, then `file`) reads one, and `GET /files/lists/:id/progress`
 * tells, as server-sent events, how far its import is; of the process that is asked, and without the database, which
 * the import may have to itself.
 */
export function routeLists(server: FastifyInstance, host: Host, vault: FileVault): void {
  server.post('/files/lists', async (request, reply) => {
    const { context, csrfToken } = requireSession((await receive(host, request, reply)).session);
    if (!sameToken(csrfToken, request.headers['x-csrf-token']))
      throw DomainError.forbidden('缺少页面校验码，请刷新页面后重试。');
    const part = await request.file();
    if (!part) throw DomainError.invalidInput('请选择要上传的文件。');
    try {
      const upload = { type: textOf(part, 'type'), name: part.filename, stream: part.file };
      const opened = await openListImport(context, vault, upload);
      if ('id' in opened) return await reply.code(201).send(opened);
      return await reply
        .code(422)
        .send({ code: 'INVALID_INPUT', message: '表头与规定不一致。', issues: opened.issues });
    } finally {
      part.file.resume();
    }
  });

  server.get<{ Params: { id: string } }>('/files/lists/:id/progress', async (request, reply) => {
    const { context } = requireSession((await receive(host, request, reply)).session);
    const { id } = request.params;
    await context.read((rows) => findListImport(context, rows, id));
    reply.hijack();
    const line = reply.raw;
    line.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    line.write('retry: 60000\n\n');
    const progress = importProgress(context.store);
    const beat = setInterval(() => {
      const now = progress.get(id);
      if (now) line.write(`data: ${JSON.stringify(now)}\n\n`);
    }, BEAT);
    const end = setTimeout(() => line.end(), LONGEST);
    line.on('close', () => {
      clearInterval(beat);
      clearTimeout(end);
    });
  });
}
