import type { Arranged, GroupedWidget } from '../reading/arrange-groups.ts';

export type Charted = { readonly widget: GroupedWidget; readonly arranged: Arranged; readonly unit: string };

/** In pixels; letters are as wide as Chinese ones. */
export type Room = { readonly width: number; readonly letter: number };

/** Where every part of a chart is named, and how high it must be at least so that none of the names is left out. */
export type ChartLayout = {
  /** Names under what stands, or beside what lies; around what is round, or in a list beside or under it. */
  readonly names: 'under' | 'beside' | 'around' | 'listBeside' | 'listUnder';
  /** How wide a name may be before it is broken; in pixels. */
  readonly nameWidth: number;
  /** How far what is round reaches from its middle, where it shares its room with a list; in pixels. */
  readonly radius: number;
  /** What the names of the series take above; in pixels. */
  readonly above: number;
  readonly height: number;
};

/** Lines of a name under a bar, at most; longer names are better read beside it. */
const MOST_LINES = 2;
const LINE = 1.35;
/** What a list of names puts before each. */
export const MARK = 2.4;
/** Names around a pie need this much at each side of it. */
const AROUND = 36;
const BESIDE = 24;
const MOST_AROUND = 8;

/** Decides where the names of a chart go in the room that it has. */
export function layChart({ widget, arranged }: Charted, room: Room): ChartLayout {
  const { letter } = room;
  const names = arranged.rows.map(({ key }) => key.label);
  const longest = Math.max(0, ...names.map(lettersOf)) * letter;
  if (widget.kind === 'pie') return layPie(names, room);
  if (widget.kind === 'funnel') {
    const nameWidth = room.width * 0.4;
    const rows = linesIn(
      names.map((name) => lettersOf(name) + NUMBER),
      nameWidth / letter,
    );
    return { names: 'beside', nameWidth, radius: 0, above: 0, height: rows * letter * (LINE + 0.2) + 16 };
  }
  const series = arranged.series.length > 1 ? arranged.series.map(({ label }) => label) : [];
  const above = legendLines(series, room) * letter * 1.9;
  const slot = (room.width - letter * 5) / Math.max(1, names.length) - letter * 0.6;
  const isUnder = slot >= letter * 2.2 && Math.ceil(longest / slot) <= MOST_LINES;
  if (widget.kind === 'trend' || (widget.kind === 'bar' && isUnder))
    return { names: 'under', nameWidth: slot, radius: 0, above, height: letter * 9 + above };
  const nameWidth = Math.min(longest, room.width * 0.42, letter * 14);
  const most = Math.ceil(longest / Math.max(1, nameWidth));
  const row = letter * Math.max(1.7, most * LINE + 0.2);
  return { names: 'beside', nameWidth, radius: 0, above, height: above + letter * 3 + names.length * row };
}

/** Letters that a number after a name takes, at most. */
const NUMBER = 5;

function layPie(names: readonly string[], { width, letter }: Room): ChartLayout {
  const wide = width / letter;
  if (wide >= AROUND && names.length <= MOST_AROUND)
    return { names: 'around', nameWidth: width * 0.24, radius: 0, above: 0, height: letter * 11 };
  const isBeside = wide >= BESIDE;
  const nameWidth = (isBeside ? width * 0.54 : width) - letter * MARK;
  const lines = linesIn(
    names.map((name) => lettersOf(name) + NUMBER),
    nameWidth / letter,
  );
  const list = letter * (lines * LINE + names.length * 0.5 + 1);
  const radius = Math.min(width * (isBeside ? 0.2 : 0.45), letter * 6);
  return isBeside
    ? { names: 'listBeside', nameWidth, radius, above: 0, height: Math.max(radius * 2 + letter, list) }
    : { names: 'listUnder', nameWidth, radius, above: 0, height: radius * 2 + letter + list };
}

/** Chinese letters are the measure; others are about half as wide. */
export function lettersOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (letter > '\u00ff' ? 1 : 0.58), 0);
}

function linesIn(widths: readonly number[], most: number): number {
  return widths.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / Math.max(1, most))), 0);
}

/** How many lines names take that stand one after the other. */
function legendLines(names: readonly string[], { width, letter }: Room): number {
  let lines = names.length > 0 ? 1 : 0;
  let taken = 0;
  for (const name of names) {
    const wide = (lettersOf(name) + MARK + 1) * letter;
    if (taken > 0 && taken + wide > width) {
      lines += 1;
      taken = 0;
    }
    taken += wide;
  }
  return lines;
}
