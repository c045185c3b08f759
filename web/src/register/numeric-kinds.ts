import type { Field } from '@lixiang/schema';

const NUMERIC: readonly Field['kind'][] = ['money', 'integer', 'decimal', 'percent', 'year'];

/** Whether the answers of a field are numbers to people, who want them at the right. */
export function isWrittenAsNumber({ kind }: Field): boolean {
  return NUMERIC.includes(kind);
}
