import { fenOfWan } from '../expression/wan.ts';
import { type Pack, type Parameter } from '../model/pack.ts';

/** The values of a pack's parameters as expressions see them: money in 分, percent in hundredths of one; what is not set is absent. */
export function parameterValues(pack: Pick<Pack, 'parameters'>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    pack.parameters.flatMap((parameter) =>
      parameter.value === undefined ? [] : [[parameter.key, valueOf(parameter)]],
    ),
  );
}

function valueOf(parameter: Parameter): unknown {
  const { kind, value } = parameter;
  if (value === undefined) return undefined;
  if (kind === 'money') return fenOfWan(value);
  return kind === 'percent' ? hundredths(value) : value;
}

function hundredths(text: string): number {
  const [whole = '', fraction = ''] = text.split('.');
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}
