/** A decimal text as an integer of its smallest steps, `places` behind the point; undefined where it is none. */
export function stepsOf(written: unknown, places: number): number | undefined {
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(String(written));
  if (!match) return undefined;
  const [, sign = '', whole = '', part = ''] = match;
  if (part.slice(places).replaceAll('0', '') !== '') return undefined;
  const steps = Number(`${sign}${whole}${part.slice(0, places).padEnd(places, '0')}`);
  return Number.isSafeInteger(steps) ? steps : undefined;
}

/** An integer of smallest steps as a decimal text, exactly; `places` behind the point, without idle noughts. */
export function textOfSteps(steps: bigint | number | string, places: number): string {
  const written = String(steps);
  const sign = written.startsWith('-') ? '-' : '';
  const digits = written.replace('-', '').padStart(places + 1, '0');
  const part = digits.slice(digits.length - places).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - places);
  return places === 0 || part === '' ? `${sign}${whole}` : `${sign}${whole}.${part}`;
}
