import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { requireSession } from '../context/api-context.ts';
import { exportDossier } from '../dossier/export-dossier.ts';
import type { FileVault } from '../file/file-vault.ts';
import { attachment } from '../file/file-name.ts';
import { type Host, receive } from './visit.ts';

/** The whole file of a record, by `GET /files/dossier/:record`, as an archive that checks itself. */
export function routeDossier(server: FastifyInstance, host: Host, vault: FileVault): void {
  server.get<{ Params: { record: string } }>('/files/dossier/:record', async (request, reply) => {
    const { context } = requireSession((await receive(host, request, reply)).session);
    const { name, stream } = await exportDossier(context, vault, {
      record: request.params.record,
      mark: host.mark,
    });
    return await reply
      .header('content-type', 'application/zip')
      .header('content-disposition', attachment(name))
      .header('cache-control', 'private, no-store')
      .send(Readable.from(stream));
  });
}
