const SEQUENCE = /\{seq:(\d)\}/;

/** The part of a numbering rule that its own series is counted under: the rule with the year filled in. */
export function seriesOf(template: string, today: string): string {
  return template.replaceAll('{year}', today.slice(0, 4));
}

/** The number that a series comes to; a count that outgrows its width is written in full. */
export function numberOf(series: string, sequence: number): string {
  return series.replace(SEQUENCE, (_, width: string) => String(sequence).padStart(Number(width), '0'));
}
