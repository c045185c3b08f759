import { type ReadPath } from '@lixiang/schema';

/** What is reported at one place of a record, as it is kept. */
export type ReportedValue = {
  readonly path: string;
  readonly item: number;
  readonly word: string | null;
  readonly number: number | null;
  readonly day: string | null;
};

/** Longer words are cut: an index takes no more. */
const LONGEST = 400;

/** What is reported at a path, given the answers of its document, or the facts. */
export function reportedAt(
  path: ReadPath,
  answers: Readonly<Record<string, unknown>>,
): readonly ReportedValue[] {
  const [, ...steps] = path.path.split('.');
  const [first = '', inner] = steps;
  const found = answers[first];
  if (path.table === null) {
    const value = inner === undefined ? found : memberOf(found, inner);
    return listOf(value).flatMap((each, item) => kept(path, each, item));
  }
  return listOf(found).flatMap((row, item) => kept(path, memberOf(row, inner ?? ''), item));
}

function kept({ path, kind }: ReadPath, value: unknown, item: number): readonly ReportedValue[] {
  const blank = { path, item, word: null, number: null, day: null };
  switch (kind) {
    case 'integer':
    case 'decimal':
    case 'money':
    case 'percent':
    case 'year':
      return Number.isSafeInteger(value) ? [{ ...blank, number: Number(value) }] : [];
    case 'date':
      return typeof value === 'string' ? [{ ...blank, day: value }] : [];
    case 'month':
      return typeof value === 'string' ? [{ ...blank, day: `${value}-01` }] : [];
    case 'yesNo':
      return typeof value === 'boolean' ? [{ ...blank, word: String(value) }] : [];
    case 'text':
    case 'option':
    case 'state':
    case 'unit':
    case 'office':
    case 'record':
    case 'instant':
      return typeof value === 'string' && value !== '' ? [{ ...blank, word: value.slice(0, LONGEST) }] : [];
  }
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}
