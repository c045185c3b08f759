import { whereAt } from '@lixiang/schema';
import { comparisonOf } from './comparison-of.ts';
import type { GroupKey } from './figures.ts';
import type { PlannedWidget } from './planned-widget.ts';

/** Records that somebody wants to see: of which type, which, and what they are called together. */
export type Pointed = { readonly of: string; readonly where: unknown; readonly title: string };

/** All that a widget tells of, or what lies in one of its groups. */
export function pointAt(
  { widget, where, paths }: Pick<PlannedWidget, 'widget' | 'where' | 'paths'>,
  keys: readonly GroupKey[] = [],
): Pointed {
  const groupings = 'by' in widget ? [widget.by, ...(widget.series ? [widget.series] : [])] : [];
  const comparisons = groupings.flatMap(({ path: place }, index) => {
    const path = paths.get(place);
    const key = keys[index];
    return path && key ? [whereAt(place, comparisonOf(path, key.value))] : [];
  });
  const clocks = widget.kind === 'calendar' ? [{ clocks: { key: widget.clocks } }] : [];
  const narrower = [...comparisons, ...clocks];
  return {
    of: widget.of,
    where: narrower.length === 0 ? where : { and: [where, ...narrower] },
    title: [widget.title, ...keys.map(({ label }) => label)].join(' · '),
  };
}
