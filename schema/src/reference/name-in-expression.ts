import { isObject, type Json } from '../edit/identity.ts';
import { valueAt } from '../edit/tree.ts';
import { comparedTexts } from './compared-texts.ts';
import { type NamedFamily, type NamedThing, type Spot } from './named-thing.ts';
import { namedPaths } from './named-paths.ts';
import { homeOf, isSameHome, targetOf } from './thing-home.ts';

/** What leads to the names of such things in expressions; an empty lead: they are names of their own. */
const LEADS: Readonly<Partial<Record<NamedFamily, readonly (readonly string[])[]>>> = {
  transitions: [['events']],
  reviews: [['reviews']],
  panels: [['panels']],
  filings: [['filings']],
  clocks: [['clocks']],
  documents: [[], ['submitted'], ['documents'], ['files']],
  links: [[]],
  facts: [['facts']],
};
/** By what the keys of such things are told in expressions. */
const COMPARED: Readonly<Partial<Record<NamedFamily, string>>> = { states: 'state', phases: 'phase' };

type Replaced = { readonly start: number; readonly end: number; readonly by: string };

/** What an expression says once the thing has its new key; nothing where it does not speak of it. */
export function nameInExpression(source: string, spot: Spot, thing: NamedThing): string | undefined {
  const { key, before } = thing;
  if (!source.includes(before)) return undefined;
  const names = namedPaths(source)
    .filter(({ path }) => isNamed(path, spot, thing))
    .map(({ start, end }): Replaced => ({ start, end, by: key }));
  const texts = comparedTexts(source)
    .filter(({ text, path }) => text === before && isCompared(path, spot, thing))
    .map(({ start, end }): Replaced => ({ start, end, by: `'${key}'` }));
  const alone =
    source === `'${before}'` && isPrintedState(spot, thing)
      ? [{ start: 0, end: source.length, by: `'${key}'` }]
      : [];
  const replaced = [...names, ...texts, ...alone].toSorted((a, b) => b.start - a.start);
  if (replaced.length === 0) return undefined;
  return replaced.reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), source);
}

/** Whether the last step of a path is the thing. */
function isNamed(path: readonly string[], spot: Spot, thing: NamedThing): boolean {
  return viewsOf(path, spot, thing).some(({ steps }) =>
    (LEADS[thing.family] ?? []).some(
      (lead) =>
        steps.length === lead.length + 1 &&
        [...lead, thing.before].every((step, depth) => steps[depth] === step),
    ),
  );
}

function isCompared(path: readonly string[], spot: Spot, thing: NamedThing): boolean {
  const told = COMPARED[thing.family];
  return viewsOf(path, spot, thing).some(({ steps, isOwn }) => {
    const named = isOwn ? steps.slice(1) : steps;
    return named.length === 1 && named[0] === told && (!isOwn || steps[0] === 'record');
  });
}

/** A path as the record of the thing says it, which may be the record itself or one that it is linked to. */
type View = { readonly steps: readonly string[]; readonly isOwn: boolean };

function viewsOf(path: readonly string[], spot: Spot, thing: NamedThing): readonly View[] {
  const { content, home } = thing;
  const own = homeOf(content, spot.place);
  const steps = path.filter((step) => step !== '*');
  const [first = '', ...rest] = steps;
  const views: View[] = isSameHome(own, home) ? [{ steps, isOwn: true }] : [];
  const other =
    first === 'it' ? targetOf(content, own, textOf(spot.owner['link'])) : candidateAt(first, spot, content);
  const ends =
    other === undefined
      ? linkedViews(steps, own.recordType, thing)
      : [{ steps: rest, isOwn: false, type: other }];
  const further = ends.concat(ends.flatMap((end) => linkedViews(end.steps, end.type, thing)));
  return [...views, ...further.filter(({ type }) => type === home.recordType)];
}

type EndView = View & { readonly type: string };

function linkedViews(
  [link = '', ...rest]: readonly string[],
  recordType: string | undefined,
  { content }: NamedThing,
): readonly EndView[] {
  const type = targetOf(content, { recordType, procedure: undefined }, link);
  return type === undefined ? [] : [{ steps: rest, isOwn: false, type }];
}

/** What a panel draws from. */
function candidateAt(first: string, { place }: Spot, content: Json): string | undefined {
  if (first !== 'candidate') return undefined;
  const panel = valueAt(content, place.slice(0, 4));
  return isObject(panel) ? textOf(panel['from']) : undefined;
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** A state that is printed with a refusal by its name alone. */
function isPrintedState({ property, owner, place }: Spot, { content, family, home }: NamedThing): boolean {
  if (family !== 'states' || owner['as'] !== 'state' || (property !== 'actual' && property !== 'required'))
    return false;
  const { of } = owner;
  return of === undefined ? isSameHome(homeOf(content, place), home) : of === home.recordType;
}
