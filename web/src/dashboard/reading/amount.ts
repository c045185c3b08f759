import type { Measure, ReadPath } from '@lixiang/schema';
import { dashboardWords as words } from '../../wording/dashboard.ts';
import { moneyUnit } from '../../wording/format.ts';
import type { Amount } from './figures.ts';

/** A number as it was answered, exactly, with its thousands apart; undefined where it is none. */
export function amountOf(answer: unknown): Amount | null {
  const text = typeof answer === 'number' ? String(answer) : answer;
  if (typeof text !== 'string' || !/^-?\d+(\.\d+)?$/.test(text)) return null;
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return { number: Number(text), text: fraction === undefined ? grouped : `${grouped}.${fraction}` };
}

/** What a measure is counted in. */
export function unitOf({ take }: Measure, path: ReadPath | undefined): string {
  if (take === 'count' || path === undefined) return take === 'entries' ? words.entries : words.records;
  if (take === 'entries') return words.entries;
  if (path.kind === 'money') return moneyUnit;
  if (path.kind === 'percent') return '%';
  return path.field && 'unit' in path.field && typeof path.field.unit === 'string' ? path.field.unit : '';
}

/** Whether what several groups come to can be added up. */
export function isAdditive({ take }: Measure): boolean {
  return take === 'count' || take === 'entries' || take === 'sum';
}
