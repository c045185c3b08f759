const LARGEST_MEGABYTES = 20;
const LONGEST_READING = 60_000;

/** The texts of a spreadsheet file's first sheet, or why there are none. */
export type FileReading =
  | { readonly kind: 'read'; readonly cells: readonly (readonly string[])[] }
  | { readonly kind: 'tooLarge'; readonly megabytes: number }
  | { readonly kind: 'unreadable' };

/** Reads a file apart from the page, which goes on answering; a file that takes too long is given up. */
export async function readFile(file: File): Promise<FileReading> {
  if (file.size > LARGEST_MEGABYTES * 1024 * 1024) return { kind: 'tooLarge', megabytes: LARGEST_MEGABYTES };
  const content = await file.arrayBuffer();
  const worker = new Worker(new URL('./read-workbook.worker.ts', import.meta.url), { type: 'module' });
  const reading = new Promise<FileReading>((resolve) => {
    setTimeout(() => resolve({ kind: 'unreadable' }), LONGEST_READING);
    worker.addEventListener('error', () => resolve({ kind: 'unreadable' }));
    worker.addEventListener('message', ({ data }: MessageEvent<{ cells?: readonly (readonly string[])[] }>) =>
      resolve(data.cells ? { kind: 'read', cells: data.cells } : { kind: 'unreadable' }),
    );
    worker.postMessage(content, [content]);
  });
  return reading.finally(() => worker.terminate());
}
