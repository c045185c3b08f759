import { parsePackFiles, type SourceIssue } from '@lixiang/schema';

export type ReadPack = { readonly content: unknown } | { readonly issues: readonly SourceIssue[] };

/** Reads a pack from one JSON file or from several YAML files; undefined where JSON was meant and is broken. */
export async function readPackFiles(files: readonly File[]): Promise<ReadPack | undefined> {
  const texts = await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));
  const [first] = texts;
  if (texts.length === 1 && first?.name.endsWith('.json')) return parseJson(first.text);
  const parsed = parsePackFiles(texts);
  return 'issues' in parsed ? parsed : { content: parsed.pack };
}

function parseJson(text: string): ReadPack | undefined {
  try {
    const content: unknown = JSON.parse(text);
    return { content };
  } catch {
    return undefined;
  }
}
