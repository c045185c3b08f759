import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { FILE_KINDS } from './file-kinds.ts';

/** What a file is by its content; or the sentence that says why it is not what its name says. */
export async function sniffFile(
  path: string,
  extension: string,
): Promise<{ readonly mediaType: string } | { readonly refusal: string }> {
  const kind = FILE_KINDS.get(extension);
  if (!kind) return { refusal: `系统不支持“.${extension}”文件。` };
  const edges = await readEdges(path);
  const found = (await fileTypeFromFile(path))?.ext ?? (edges.includes(0) ? 'unknown' : 'text');
  const holdsEntry = kind.entry === undefined || found !== 'zip' || edges.includes(kind.entry);
  if (kind.content.includes(found) && holdsEntry) return { mediaType: kind.mediaType };
  return { refusal: `文件内容与扩展名“.${extension}”不符，请上传真实的 ${extension.toUpperCase()} 文件。` };
}

/** The beginning and the end: an archive lists its entries in the one or the other. */
async function readEdges(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const edges = Buffer.alloc(Math.min(size, 2 * EDGE));
    const first = Math.min(size, EDGE);
    await file.read(edges, 0, first, 0);
    await file.read(edges, first, edges.length - first, size - (edges.length - first));
    return edges;
  } finally {
    await file.close();
  }
}

const EDGE = 64 * 1024;
