import type { Pack } from '@lixiang/schema';

/** What the positions that somebody holds are called; a key where the county no longer has one. */
export function positionNames({ positions }: Pick<Pack, 'positions'>, held: readonly string[]): string {
  return held.map((key) => positions.find((position) => position.key === key)?.name ?? key).join('、');
}
