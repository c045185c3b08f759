import multipart, { type MultipartFile } from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { requireSession } from '../context/api-context.ts';
import { addFile, type FileCustody, LARGEST_MEGABYTES } from '../file/add-file.ts';
import { attachment } from '../file/file-name.ts';
import { findFile } from '../file/find-file.ts';
import { sameToken } from '../session/session-token.ts';
import { DomainError } from '../shared/domain-error.ts';
import { type Host, receive } from './visit.ts';

const HARD_CAP = LARGEST_MEGABYTES * 1024 * 1024;

/** Uploads by `POST /files` (fields `record` and `document`, then `file`), downloads by `GET /files/:id`. */
export async function routeFiles(server: FastifyInstance, host: Host, custody: FileCustody): Promise<void> {
  await server.register(multipart, {
    limits: { files: 1, fields: 4, fieldSize: 1000, fileSize: HARD_CAP + 1, parts: 6 },
    throwFileSizeLimit: false,
  });

  server.post('/files', async (request, reply) => {
    const { context, csrfToken } = requireSession((await receive(host, request, reply)).session);
    if (!sameToken(csrfToken, request.headers['x-csrf-token']))
      throw DomainError.forbidden('缺少页面校验码，请刷新页面后重试。');
    const part = await request.file();
    if (!part) throw DomainError.invalidInput('请选择要上传的文件。');
    try {
      const place = { recordId: textOf(part, 'record'), documentKey: textOf(part, 'document') };
      const file = await addFile(context, custody, { place, name: part.filename, stream: part.file });
      return await reply.code(201).send(file);
    } finally {
      /** What is refused is still read to its end, or the browser would see a broken connection and no reason. */
      part.file.resume();
    }
  });

  server.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
    const { context } = requireSession((await receive(host, request, reply)).session);
    const file = await findFile(context, custody.rights, request.params.id);
    return await reply
      .header('content-type', file.mediaType)
      .header('content-length', file.size)
      .header('content-disposition', attachment(file.name))
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, no-cache')
      .send(custody.vault.read(file.sha256));
  });
}

/** A text that was sent before the file. */
export function textOf(part: MultipartFile, name: string): string {
  const field = part.fields[name];
  const value = field && !Array.isArray(field) && field.type === 'field' ? field.value : undefined;
  if (typeof value !== 'string') throw DomainError.invalidInput(`上传请求缺少 ${name}。`);
  return value;
}
