import { fenOfWan } from '../expression/wan.ts';
import { type Pack, type Parameter } from '../model/pack.ts';

/** The values of a pack's parameters as expressions see them: money in 分, percent in hundredths of one. */
export function parameterValues(pack: Pick<Pack, 'parameters'>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(pack.parameters.map((parameter) => [parameter.key, valueOf(parameter)]));
}

function valueOf(parameter: Parameter): unknown {
  if (parameter.kind === 'money') return fenOfWan(parameter.value);
  if (parameter.kind === 'percent') return hundredths(parameter.value);
  return parameter.value;
}

function hundredths(text: string): number {
  const [whole = '', fraction = ''] = text.split('.');
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}
