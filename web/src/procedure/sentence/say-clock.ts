import { Clock, isList, type Json, outlineOf } from '@lixiang/schema';
import { readPlace } from '../../design/read-place.ts';
import type { Names } from '../../form/why/names.ts';
import { sayFormula, sayOutline } from '../../form/why/say-outline.ts';
import { sayActor } from '../../property/actor/actor-kind.ts';
import { clockSentenceWords as words } from '../../wording/clock-sentence.ts';
import { actorWords } from '../../wording/procedure.ts';

/** A clock as a sentence; nothing where it is not yet said whole. */
export function sayClock(said: Json, content: Json, names: Names): string | undefined {
  const parsed = Clock.safeParse(said);
  if (!parsed.success) return undefined;
  const clock = parsed.data;
  const actors = (list: Json | undefined) =>
    isList(list) ? list.map((actor) => sayActor(actor, content, actorWords.kinds)).join('、') : '';
  const value = (source: string) => {
    if (/^'.*'$/.test(source)) return source.slice(1, -1);
    return /^[\w.]+$/.test(source) ? sayFormula(source, names) : words.formula;
  };
  const condition = (source: string) => {
    const outline = outlineOf(source);
    return outline ? sayOutline(outline, names) : words.condition;
  };
  const { when, due, roll, remind, grace, escalate, extendedTo, metOn, until, opens } = clock;
  const from = value(clock.from);
  const by = {
    after: () =>
      due.kind === 'after' ? words.after(from, words.span(value(due.count), words.units[due.of])) : '',
    every: () =>
      due.kind === 'every' ? words.every(from, words.span(value(due.count), words.units[due.of])) : '',
    on: () => (due.kind === 'on' ? words.on(value(due.date)) : ''),
    yearly: () => (due.kind === 'yearly' ? words.yearly(from, value(due.day)) : ''),
    never: () => words.never(from),
  }[due.kind]();
  const owing = actors(readPlace(said, ['owedBy']));
  const above = actors(readPlace(said, ['escalate', 'to']));
  return [
    when !== undefined && words.when(condition(when)),
    opens && words.opens(words.span(value(opens.count), words.units[opens.of])),
    by,
    owing !== '' && words.owedBy(owing),
    metOn !== undefined && words.metOn(value(metOn)),
    roll === true && words.rolls,
    typeof roll === 'string' && words.rollsWhen(condition(roll)),
    extendedTo !== undefined && words.extended(value(extendedTo)),
    hasStates(clock.pausedIn) && words.paused,
    until !== undefined && words.until(value(until)),
    owing !== '' && remind.length > 0 && words.remind(remind.join('、')),
    grace > 0 && words.grace(grace),
    escalate && words.escalate(escalate.after, above),
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join('；')
    .concat('。');
}

function hasStates(set: Clock['pausedIn']): boolean {
  return 'phases' in set || set.length > 0;
}
