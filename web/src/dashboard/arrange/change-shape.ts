import {
  isDated,
  isObject,
  type Json,
  type JsonObject,
  type Pack,
  type PackEdit,
  readPathsOf,
  type Widget,
} from '@lixiang/schema';
import { newWidget } from './new-widget.ts';

export type Shape = { readonly kind: Widget['kind']; readonly of: string };

/**
 * Makes another kind of widget of one, or has it tell of another record type: what still means the same stays, and
 * all else is as it would be in a new one.
 */
export function changeShape(
  pack: Pack,
  at: readonly string[],
  { widget, shape }: { readonly widget: JsonObject; readonly shape: Shape },
): readonly PackEdit[] | undefined {
  const type = pack.recordTypes.find(({ key }) => key === shape.of);
  const { key, title, of } = widget;
  if (!type || typeof key !== 'string' || typeof title !== 'string') return undefined;
  const fresh = newWidget(pack, { title, kind: shape.kind, type }, new Set());
  const kept = of === shape.of ? keptOf(pack, widget, { shape, fresh }) : said(widget, OF_ANY_TYPE);
  const next: JsonObject = { ...fresh, ...kept, ...roomier(fresh, kept), key, title };
  const properties = new Set([...Object.keys(widget), ...Object.keys(next)]);
  return [...properties].flatMap((property): readonly PackEdit[] => {
    const value = next[property];
    if (JSON.stringify(value) === JSON.stringify(widget[property])) return [];
    const place = [...at, property];
    return [value === undefined ? { kind: 'clear', at: place } : { kind: 'set', at: place, value }];
  });
}

/** A chart needs more room than a number; what was given more keeps it. */
function roomier(fresh: JsonObject, kept: JsonObject): JsonObject {
  const larger = (side: 'width' | 'height') => Math.max(Number(fresh[side] ?? 0), Number(kept[side] ?? 0));
  return { width: larger('width'), height: larger('height') };
}

/** What a widget says whatever record type it tells of. */
const OF_ANY_TYPE = ['width', 'height', 'help', 'basis', 'ref'] as const;

function keptOf(
  pack: Pack,
  widget: JsonObject,
  { shape: { kind, of }, fresh }: { readonly shape: Shape; readonly fresh: JsonObject },
): JsonObject {
  const shared = said(widget, [...OF_ANY_TYPE, 'where']);
  if (kind === 'number') return { ...shared, ...said(widget, ['measure']) };
  if (kind === 'table') return { ...shared, ...said(widget, ['columns', 'orderBy', 'limit', 'paper']) };
  if (kind === 'calendar') return { ...shared, ...said(widget, ['clocks', 'limit', 'paper']) };
  const by = widget['by'];
  const fits = kind !== 'trend' || isInTime(pack, of, by);
  return {
    ...shared,
    ...said(widget, ['measure', 'series', 'limit', 'paper']),
    by: (fits ? by : undefined) ?? fresh['by'] ?? null,
  };
}

function isInTime(pack: Pack, of: string, by: Json | undefined): boolean {
  const type = pack.recordTypes.find(({ key }) => key === of);
  const path =
    type && isObject(by) ? readPathsOf(pack, type).find((each) => each.path === by['path']) : undefined;
  return path !== undefined && (isDated(path.kind) || path.kind === 'year');
}

function said(widget: JsonObject, properties: readonly string[]): JsonObject {
  return Object.fromEntries(
    properties.flatMap((property) => {
      const value = widget[property];
      return value === undefined ? [] : [[property, value]];
    }),
  );
}
