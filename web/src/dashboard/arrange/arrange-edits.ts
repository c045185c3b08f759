import { identityOf, isObject, type Json, type JsonObject, type PackEdit } from '@lixiang/schema';
import { keyOfLabel } from '../../builder/edit/key-of-label.ts';
import { readList } from '../../design/read-place.ts';

/** Where widgets lie within a dashboard: by order and size alone, so that they fit whatever the order is. */
export type Board = readonly string[];

type Size = { readonly width: number; readonly height: number };

const LEAST: Size = { width: 2, height: 1 };
const MOST: Size = { width: 12, height: 12 };
/** What a widget is where nothing is said. */
const USUAL: Size = { width: 4, height: 3 };

/** One place earlier or later; nothing at the edge. */
export function moveByOne(
  content: Json,
  board: Board,
  { key, step }: { readonly key: string; readonly step: -1 | 1 },
) {
  const keys = keysIn(content, board);
  const index = keys.indexOf(key);
  const target = index + step;
  if (index < 0 || target < 0 || target >= keys.length) return undefined;
  const after = step > 0 ? keys[target] : keys[target - 1];
  return { edits: [move(board, key, after ?? null)], position: target + 1, of: keys.length };
}

/** To the place of another, which makes room; nothing where it is that already. */
export function moveOnto(
  content: Json,
  board: Board,
  { key, onto }: { readonly key: string; readonly onto: string },
) {
  const keys = keysIn(content, board);
  const from = keys.indexOf(key);
  const to = keys.indexOf(onto);
  if (from < 0 || to < 0 || from === to) return undefined;
  const after = from < to ? onto : (keys[to - 1] ?? null);
  return { edits: [move(board, key, after)], position: to + 1, of: keys.length };
}

/** Wider, higher, or the reverse; nothing where it is at its limit. */
export function resizeBy(
  content: Json,
  board: Board,
  { key, by }: { readonly key: string; readonly by: Size },
) {
  const widget = widgetIn(content, board, key);
  if (!widget) return undefined;
  const now = sizeOf(widget);
  const size = {
    width: within('width', now.width + by.width),
    height: within('height', now.height + by.height),
  };
  const edits = (['width', 'height'] as const).flatMap((side): readonly PackEdit[] =>
    size[side] === now[side]
      ? []
      : [{ kind: 'set', at: [...board, 'widgets', key, side], value: size[side] }],
  );
  return edits.length === 0 ? undefined : { edits, size };
}

/** Takes a widget away; a dashboard without any there is not. */
export function removeWidget(content: Json, board: Board, key: string): readonly PackEdit[] | undefined {
  const keys = keysIn(content, board);
  return keys.length > 1 && keys.includes(key)
    ? [{ kind: 'remove', at: [...board, 'widgets', key] }]
    : undefined;
}

/** Puts the like of a widget behind it, called otherwise and with a key of its own. */
export function copyWidget(
  content: Json,
  board: Board,
  { key, titled }: { readonly key: string; readonly titled: (title: string) => string },
): { readonly edits: readonly PackEdit[]; readonly key: string } | undefined {
  const widget = widgetIn(content, board, key);
  if (!widget) return undefined;
  const title = titled(typeof widget['title'] === 'string' ? widget['title'] : key);
  const own = keyOfLabel(title, new Set(keysIn(content, board)));
  return {
    edits: insertWidget(content, board, { item: { ...widget, key: own, title }, after: key }),
    key: own,
  };
}

/** Puts a widget behind another, or last. */
export function insertWidget(
  content: Json,
  board: Board,
  { item, after }: { readonly item: JsonObject; readonly after: string | undefined },
): readonly PackEdit[] {
  return [
    {
      kind: 'insert',
      into: [...board, 'widgets'],
      item,
      after: after ?? keysIn(content, board).at(-1) ?? null,
    },
  ];
}

/** The keys of a dashboard's widgets, in their order. */
export function keysIn(content: Json, board: Board): readonly string[] {
  return readList(content, [...board, 'widgets']).flatMap((item) => identityOf(item) ?? []);
}

/** How large a widget is, as it is written or as is usual. */
export function sizeOf(widget: JsonObject): Size {
  const { width, height } = widget;
  return {
    width: typeof width === 'number' ? width : USUAL.width,
    height: typeof height === 'number' ? height : USUAL.height,
  };
}

function widgetIn(content: Json, board: Board, key: string): JsonObject | undefined {
  return readList(content, [...board, 'widgets'])
    .filter(isObject)
    .find((item) => identityOf(item) === key);
}

function move(board: Board, key: string, after: string | null): PackEdit {
  const into = [...board, 'widgets'];
  return { kind: 'move', at: [...into, key], into, after };
}

function within(side: keyof Size, value: number): number {
  return Math.min(MOST[side], Math.max(LEAST[side], value));
}
