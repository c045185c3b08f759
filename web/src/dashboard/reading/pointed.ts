import { whereAt } from '@lixiang/schema';
import { dashboardWords as words } from '../../wording/dashboard.ts';
import { comparisonOf } from './comparison-of.ts';
import { merged, within } from './narrowing.ts';
import type { GroupKey } from './figures.ts';
import type { PlannedWidget } from './planned-widget.ts';

/** Records that somebody wants to see: of which type, which, and what they are called together. */
export type Pointed = {
  readonly of: string;
  readonly where: unknown;
  readonly title: string;
  /** Where what is due is meant, and not records: which clocks, and due when. */
  readonly owed?: { readonly keys: readonly string[]; readonly due: Due };
};

/** Days as the read API compares them; null where every day is meant. */
export type Due = Readonly<Record<string, string | boolean>> | null;

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
  return {
    of: widget.of,
    where: comparisons.length === 0 ? where : within(where, comparisons.reduce(merged)),
    title: [widget.title, ...keys.map(({ label }) => label), ...entriesIn(widget)].join(' · '),
  };
}

/** Rows of tables are counted by themselves, and found in their records. */
function entriesIn(widget: PlannedWidget['widget']): readonly string[] {
  return 'measure' in widget && widget.measure.take === 'entries' ? [words.entriesIn] : [];
}

/** What a calendar has due on some days; said by what those days are called. */
export function pointAtDue(
  { widget, where }: Pick<PlannedWidget, 'widget' | 'where'>,
  due: Due,
  called?: string,
): Pointed {
  const keys = widget.kind === 'calendar' ? widget.clocks : [];
  const title = called === undefined ? widget.title : `${widget.title} · ${called}`;
  return { of: widget.of, where, title, owed: { keys, due } };
}
