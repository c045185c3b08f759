import { Readable } from 'node:stream';
import type { Pack } from '@lixiang/schema';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { writeAudit } from '../audit/write-audit.ts';
import { requireSession } from '../context/api-context.ts';
import type { Context } from '../context/context.ts';
import { catalogueHead } from '../exchange/catalogue-head.ts';
import { cataloguedResources } from '../exchange/catalogue-resources.ts';
import { coreXmlOf } from '../exchange/core-xml.ts';
import { dcatOf } from '../exchange/dcat.ts';
import { loadCurrentPack } from '../record/packs.ts';
import { type Host, receive } from './visit.ts';

/** The catalogue of all that one may read, by `GET /files/catalogue.jsonld` and `GET /files/catalogue.xml`. */
export function routeCatalogue(server: FastifyInstance, host: Host): void {
  server.get('/files/catalogue.jsonld', async (request, reply) => {
    const { context } = requireSession((await receive(host, request, reply)).session);
    const head = catalogueHead(await noteExport(context, 'jsonld'), addressOf(request));
    return await reply
      .header('content-type', 'application/ld+json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="catalogue.jsonld"')
      .header('cache-control', 'private, no-store')
      .send(Readable.from(dcatOf(head, cataloguedResources(context))));
  });

  server.get('/files/catalogue.xml', async (request, reply) => {
    const { context } = requireSession((await receive(host, request, reply)).session);
    const head = catalogueHead(await noteExport(context, 'xml'), addressOf(request));
    return await reply
      .header('content-type', 'application/xml; charset=utf-8')
      .header('content-disposition', 'attachment; filename="catalogue.xml"')
      .header('cache-control', 'private, no-store')
      .send(Readable.from(coreXmlOf(head, cataloguedResources(context))));
  });
}

/** Notes that the catalogue was handed out; answers whose it is. */
async function noteExport(context: Context, format: string): Promise<Pack> {
  return await context.change(async (rows) => {
    await writeAudit(rows, context, { action: 'exportCatalogue', detail: { format } });
    return (await loadCurrentPack(context, rows)).pack;
  });
}

function addressOf({ protocol, host, url }: FastifyRequest): string {
  return `${protocol}://${host}${url.split('?')[0] ?? ''}`;
}
