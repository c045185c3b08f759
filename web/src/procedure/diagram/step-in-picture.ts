/** Where something is seen. */
export type Seen = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

const WAYS: Readonly<Record<string, { readonly across: -1 | 0 | 1; readonly down: -1 | 0 | 1 }>> = {
  ArrowLeft: { across: -1, down: 0 },
  ArrowRight: { across: 1, down: 0 },
  ArrowUp: { across: 0, down: -1 },
  ArrowDown: { across: 0, down: 1 },
};
/** What lies aside counts for more than what lies ahead. */
const ASIDE = 2;

/** Which of the things in a picture one comes to from another by an arrow key; nothing where there is none that way. */
export function stepInPicture<T extends { readonly seen: Seen }>(
  from: Seen,
  key: string,
  others: readonly T[],
): T | undefined {
  const way = WAYS[key];
  if (!way) return undefined;
  const here = middleOf(from);
  const ahead = others.flatMap((each) => {
    const there = middleOf(each.seen);
    const forward = (there.x - here.x) * way.across + (there.y - here.y) * way.down;
    const aside = Math.abs((there.x - here.x) * way.down) + Math.abs((there.y - here.y) * way.across);
    return forward > 1 && forward * ASIDE >= aside ? [{ each, far: forward + aside * ASIDE }] : [];
  });
  return ahead.toSorted((one, other) => one.far - other.far)[0]?.each;
}

function middleOf({ left, top, width, height }: Seen) {
  return { x: left + width / 2, y: top + height / 2 };
}
