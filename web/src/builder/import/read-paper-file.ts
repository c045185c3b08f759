import type { PaperGrid } from '@lixiang/forms';
import { type FileRefusal, LARGEST_MEGABYTES, openPackage } from './open-package.ts';
import { papersIn } from './papers-in.ts';
import { readDocx } from './read-docx.ts';
import type { WorkbookPapers } from './read-xlsx.ts';

export type PaperFile = { readonly papers: readonly PaperGrid[] } | FileRefusal;

const MOST_CELLS = 6000;

/** The official tables of a Word or Excel file, or why there are none to be had. */
export async function readPaperFile(file: Blob): Promise<PaperFile> {
  if (file.size > LARGEST_MEGABYTES * 1024 * 1024) return { code: 'tooLarge', megabytes: LARGEST_MEGABYTES };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const opened = openPackage(bytes);
  if ('code' in opened) return opened;
  try {
    const found = opened.kind === 'docx' ? inDocument(opened.parts) : await inWorkbook(bytes);
    if (found === undefined) return { code: 'broken' };
    const sound = found.papers.filter(({ cells }) => cells.some(({ text }) => text.trim() !== ''));
    if (sound.length === 0) return { code: found.leftOut ? 'tooManyCells' : 'noTable' };
    const fitting = sound.filter(({ cells }) => cells.length <= MOST_CELLS);
    return fitting.length === 0 ? { code: 'tooManyCells' } : { papers: fitting };
  } catch {
    return { code: 'broken' };
  }
}

function inDocument(parts: Readonly<Record<string, Uint8Array>>): WorkbookPapers | undefined {
  const read = readDocx(parts);
  return read && { papers: papersIn(read.blocks, read.landscape), leftOut: false };
}

async function inWorkbook(bytes: Uint8Array): Promise<WorkbookPapers> {
  const { readXlsx } = await import('./read-xlsx.ts');
  return readXlsx(bytes);
}
