/** In how many signs PostgreSQL writes a quotient at least. */
const SIGNS = 16;

/**
 * What PostgreSQL makes of `round(avg(…), places)`, in steps of so many places: it rounds the quotient to some sixteen
 * signs before it rounds again, half away from nought both times.
 */
export function averageOf(sum: bigint, count: bigint, places: number): bigint {
  const kept = keptPlaces(sum < 0n ? -sum : sum, count);
  const quotient = roundedQuotient(sum * 10n ** BigInt(kept), count);
  return kept <= places
    ? quotient * 10n ** BigInt(places - kept)
    : roundedQuotient(quotient, 10n ** BigInt(kept - places));
}

/** Numbers are written in signs of ten thousand; by the first one of each it guesses how long the quotient is. */
function keptPlaces(sum: bigint, count: bigint): number {
  if (sum === 0n) return SIGNS;
  const [above, below] = [String(sum), String(count)];
  const weight = (text: string) => Math.floor((text.length - 1) / 4);
  const first = (text: string) => Number(text.slice(0, text.length - weight(text) * 4));
  const guessed = weight(above) - weight(below) - (first(above) <= first(below) ? 1 : 0);
  return Math.max(0, SIGNS - guessed * 4);
}

function roundedQuotient(above: bigint, below: bigint): bigint {
  const size = above < 0n ? -above : above;
  const rounded = (size * 2n + below) / (below * 2n);
  return above < 0n ? -rounded : rounded;
}
