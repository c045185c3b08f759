import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { writeAudit } from '../audit/write-audit.ts';
import { requireSession } from '../context/api-context.ts';
import { attachment } from '../file/file-name.ts';
import { catalogueHead, markedTitle } from '../exchange/catalogue-head.ts';
import { cataloguedResources } from '../exchange/catalogue-resources.ts';
import { catalogueSheets } from '../exchange/catalogue-sheets.ts';
import { coreXmlOf } from '../exchange/core-xml.ts';
import { dcatOf } from '../exchange/dcat.ts';
import { type CatalogueReader } from '../exchange/handed-in-catalogues.ts';
import { workbookStream } from '../exchange/workbook-stream.ts';
import { loadCurrentPack } from '../record/packs.ts';
import { DomainError } from '../shared/domain-error.ts';
import { readerOf } from './reader-of.ts';
import { type Host, receive } from './visit.ts';

const FORMATS = {
  jsonld: 'application/ld+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
type Format = keyof typeof FORMATS;
const NAMES: readonly Format[] = ['jsonld', 'xml', 'xlsx'];

/**
 * The catalogue of all that one may read: for people `GET /files/catalogue.<format>`, for outside systems with a token
 * `GET /files/catalogue/<jurisdiction>/<format>`, as often as the token may ask.
 */
export function routeCatalogue(server: FastifyInstance, host: Host): void {
  for (const format of NAMES)
    server.get(`/files/catalogue.${format}`, async (request, reply) => {
      const { context } = requireSession((await receive(host, request, reply)).session);
      return await hand({ context, scopes: null }, format, { request, reply, mark: host.mark });
    });
  server.get<{ Params: { jurisdiction: string; format: string } }>(
    '/files/catalogue/:jurisdiction/:format',
    async (request, reply) => {
      const reader = await readerOf(host, request, reply);
      const format = NAMES.find((name) => name === request.params.format);
      if (!format) throw DomainError.invalidInput(`目录可导出的格式：${NAMES.join('、')}。`);
      return await hand(reader, format, { request, reply, mark: host.mark });
    },
  );
}

type Visit = {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly mark: string | null;
};

async function hand(reader: CatalogueReader, format: Format, { request, reply, mark }: Visit) {
  const { pack } = await noteExport(reader, format);
  const head = catalogueHead(pack, { base: addressOf(request), mark });
  const made = {
    jsonld: () => dcatOf(head, cataloguedResources(reader)),
    xml: () => coreXmlOf(head, cataloguedResources(reader)),
    xlsx: () => workbookStream(catalogueSheets(reader, pack, mark)),
  } as const;
  return await reply
    .header('content-type', FORMATS[format])
    .header('content-disposition', attachment(`${markedTitle('catalogue', mark)}.${format}`))
    .header('cache-control', 'private, no-store')
    .send(Readable.from(made[format]()));
}

/** Notes that the catalogue was handed out, to whom and in which form; answers whose it is. */
async function noteExport({ context, scopes }: CatalogueReader, format: Format) {
  return await context.change(async (rows) => {
    const detail = { format, ...(scopes && { token: context.actor.name }) };
    await writeAudit(rows, context, { action: 'exportCatalogue', detail });
    return await loadCurrentPack(context, rows);
  });
}

function addressOf({ protocol, host, url }: FastifyRequest): string {
  return `${protocol}://${host}${url.split('?')[0] ?? ''}`;
}
