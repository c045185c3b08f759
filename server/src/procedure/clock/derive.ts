import { addDays } from '@lixiang/schema';
import { type DayKind } from '../../shared/calendar/day-kind.ts';
import { type Reckoned } from './reckon.ts';
import { type Step } from './step.ts';

/** One line of the account of a due day. */
export type DerivationLine = {
  readonly on: string;
  /** What the line says of the day: that it counts or not, or that the count came to it in this way. */
  readonly kind:
    | 'start'
    | 'counts'
    | 'skipped'
    | 'months'
    | 'monthEnd'
    | 'set'
    | 'yearly'
    | 'delayed'
    | 'works'
    | 'rests'
    | 'extended';
  /** The place of a day that counts; how many months or days it moved. */
  readonly number: number | null;
  readonly why: DayKind | 'day' | 'paused' | null;
  /** The holiday that the day belongs to. */
  readonly name: string | null;
  /** Not settled: the order for this day is not known yet. */
  readonly settled: boolean;
};

/** How a day was reckoned, day by day: which counted, which did not, and why. */
export function derive({ steps }: Pick<Reckoned, 'steps'>): readonly DerivationLine[] {
  return steps.flatMap(linesOf);
}

function linesOf(step: Step): readonly DerivationLine[] {
  switch (step.kind) {
    case 'start':
    case 'set':
    case 'yearly':
    case 'extended':
      return [line(step.on, step.kind)];
    case 'months':
      return [line(step.on, step.clamped ? 'monthEnd' : 'months', { number: step.count })];
    case 'delayed':
      return [line(step.on, 'delayed', { number: step.count })];
    case 'rolling':
      return daysOf(step).map((on) => line(on, step.works ? 'works' : 'rests', { reason: step }));
    case 'skipped':
      return daysOf(step).map((on) => line(on, 'skipped', { reason: step }));
    case 'counted': {
      const days = daysOf(step);
      const before = step.upTo - days.length;
      return days.map((on, place) => line(on, 'counts', { number: before + place + 1, reason: step }));
    }
  }
}

type Run = Extract<Step, { readonly why: unknown }>;

function daysOf({ from, to }: Run): readonly string[] {
  const days: string[] = [];
  for (let day: string | undefined = from; day !== undefined && day <= to; day = addDays(day, 1))
    days.push(day);
  return days;
}

type Account = {
  readonly number?: number;
  readonly reason?: Pick<DerivationLine, 'why' | 'name' | 'settled'>;
};

function line(on: string, kind: DerivationLine['kind'], { number, reason }: Account = {}): DerivationLine {
  const { why = null, name = null, settled = true } = reason ?? {};
  return { on, kind, number: number ?? null, why, name, settled };
}
