import { DomainError } from './domain-error.ts';

type Position = readonly (string | number | null)[];

/** Where a page ended, in the terms of its order; opaque to clients. */
export function encodeCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** The position that a cursor stands for; null where a list begins at its beginning. */
export function decodeCursor(cursor: string | null | undefined, length: number): Position | null {
  if (cursor === null || cursor === undefined) return null;
  const position = parse(cursor);
  if (position?.length !== length) throw DomainError.invalidInput('分页位置无效，请从第一页重新查看。');
  return position;
}

function parse(cursor: string): Position | undefined {
  try {
    const found: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(found) && found.every(isPart) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isPart(part: unknown): part is Position[number] {
  return part === null || typeof part === 'string' || typeof part === 'number';
}
