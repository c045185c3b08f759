import { type PackPlace } from '../edit/pack-edit.ts';

/** Properties that hold an expression, wherever they stand; in `values` and the like every member does. */
const EXPRESSIONS = new Set(
  'when visibleWhen required computed require actual appliesWhen each from until date day count roll extendedTo pausedWhen metOn value with eligible'.split(
    ' ',
  ),
);
const EXPRESSION_MAPS = new Set(['values', 'fills', 'input']);

/** Whether what is said at a place is an expression; members of lists are none. */
export function isExpressionAt({
  place,
  property,
  holder,
}: {
  readonly place: PackPlace;
  /** The last property on the way, members of lists left out. */
  readonly property: string;
  /** The property that holds this one. */
  readonly holder: string;
}): boolean {
  // What a panel draws from is a record type; what a clock counts from is an expression.
  if (place.at(-1) !== property || (property === 'from' && holder === 'panels')) return false;
  return EXPRESSIONS.has(property) || EXPRESSION_MAPS.has(holder);
}
