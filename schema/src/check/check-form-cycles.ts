import { readsOf } from '../expression/compile-expression.ts';
import { type Scope } from '../expression/types.ts';
import { packError, type PackIssue } from '../issue.ts';
import { type Form } from '../model/form.ts';
import { type Pack } from '../model/pack.ts';
import { type FieldPlace, fieldsOf } from './fields-of.ts';
import { placed, type Placed } from './placed.ts';
import { scopesOf } from './scopes-of.ts';

/** No field's visibility or computed value depends on itself, however far around. */
export function checkFormCycles(pack: Pack): readonly PackIssue[] {
  return placed(pack.forms, 'forms').flatMap((form) => cyclesOf(pack, form));
}

function cyclesOf(pack: Pack, { item: form, path }: Placed<Form>): readonly PackIssue[] {
  const places = fieldsOf(form, ...path);
  const scopeAt = scopesOf(form, pack);
  const dependencies = new Map(
    places.map((place) => [nameOf(place), dependenciesOf(place, scopeAt(place))] as const),
  );
  const reported = new Set<string>();
  return places.flatMap((place) => {
    const cycle = cycleFrom(nameOf(place), dependencies);
    if (!cycle || cycle.some((name) => reported.has(name))) return [];
    for (const name of cycle) reported.add(name);
    return [packError(place.path, 'dependsOnItself', { cycle: [...cycle, cycle[0]].join(' → ') })];
  });
}

/** Fields are named from the top: `items.amount` is a column of `items` or a field of a group. */
function nameOf({ item, holder }: FieldPlace): string {
  return holder ? `${holder.key}.${item.key}` : item.key;
}

function dependenciesOf({ item: field, holder, section }: FieldPlace, scope: Scope): readonly string[] {
  const computed = 'computed' in field ? field.computed : undefined;
  const sources = [field.visibleWhen, computed, ...(holder ? [] : [section.visibleWhen])];
  const read = sources.flatMap((source) => (source === undefined ? [] : readsOf(source, scope)));
  const names = read.map((path) => nameOfPath(path, holder?.key));
  return holder ? [...names, holder.key] : names;
}

/** `['items', '*', 'amount']`, `['row', 'amount']` and `['answers', 'items']` as fields are named. */
function nameOfPath(path: readonly string[], holder: string | undefined): string {
  const [first = '', ...rest] = path.filter((step) => step !== '*');
  if (first === 'answers') return rest.slice(0, 2).join('.');
  if (first === 'row' && holder !== undefined) return [holder, ...rest].join('.');
  return [first, ...rest].slice(0, 2).join('.');
}

function cycleFrom(
  start: string,
  dependencies: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const done = new Set<string>();
  const search = (name: string, trail: readonly string[]): readonly string[] | undefined => {
    if (name === start && trail.length > 0) return trail;
    if (done.has(name)) return undefined;
    done.add(name);
    for (const next of dependencies.get(name) ?? []) {
      const found = search(next, [...trail, name]);
      if (found) return found;
    }
    return undefined;
  };
  return search(start, []);
}
