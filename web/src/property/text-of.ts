import type { Json } from '@lixiang/schema';

/** What is kept as text, as text; nothing else is any. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
