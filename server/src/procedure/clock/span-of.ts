import { type Clock, LONGEST_SPAN } from '@lixiang/schema';
import { type ClockInputs } from './clock-inputs.ts';
import { type Span } from './reckon.ts';

/** A span with its count; none while that is unknown, or is more than can be counted. */
export function spanOf(
  { count: source, of }: NonNullable<Clock['opens']>,
  inputs: Pick<ClockInputs, 'value'>,
): Span | undefined {
  const count = inputs.value(source);
  const counts = typeof count === 'number' && count >= 0 && count <= LONGEST_SPAN[of];
  return counts ? { count, of } : undefined;
}
