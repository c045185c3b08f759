import { identityOf, isList, isObject, type Json } from '../edit/identity.ts';
import { type PackPlace } from '../edit/pack-edit.ts';
import { isExpressionAt } from './expression-places.ts';
import { namedPaths } from './named-paths.ts';
import { type Home, homeOf, isSameHome, targetOf } from './thing-home.ts';

/**
 * Every place of a configuration where something speaks of a thing: a state, a rule, a document, an office… What has
 * no identity stands in a place by its number. Fields of forms have uses of their own (`fieldUses`).
 */
export function thingUses(content: Json, place: PackPlace): readonly PackPlace[] {
  const family = FAMILIES[place.at(-2) ?? ''];
  const key = place.at(-1);
  if (!family || key === undefined) return [];
  const sought: Sought = { ...family, key, home: homeOf(content, place), place };
  return textsIn(content, { place: [], property: '', holder: '' })
    .filter((said) => !isAt(said.place, place) && speaks(said, sought, content))
    .map(({ place: at }) => at);
}

/** How a kind of thing is spoken of. */
type Family = {
  /** Properties that hold its key. */
  readonly keys: readonly string[];
  /** What leads to it in expressions: `['clocks']` for `clocks.declared`. An empty list: it is a name of its own. */
  readonly paths: readonly (readonly string[])[];
  /** What its key is compared with in expressions, by the last step. */
  readonly compared?: readonly string[];
  /** Whether its key means it only in the procedure and the record type that it belongs to. */
  readonly ofRecord: boolean;
};

const FAMILIES: Readonly<Record<string, Family>> = {
  states: {
    keys: ['from', 'to', 'lastOf', 'states', 'editableIn', 'pausedIn', 'initial'],
    paths: [],
    compared: ['state'],
    ofRecord: true,
  },
  phases: { keys: ['phase', 'phases'], paths: [], compared: ['phase'], ofRecord: true },
  rules: { keys: ['rules'], paths: [], ofRecord: true },
  transitions: { keys: ['took', 'transition', 'transition.key'], paths: [['events']], ofRecord: true },
  reviews: { keys: [], paths: [['reviews']], ofRecord: true },
  tasks: { keys: ['after'], paths: [['tasks']], ofRecord: true },
  panels: { keys: ['drawn'], paths: [['panels']], ofRecord: true },
  filings: { keys: ['filing'], paths: [['filings']], ofRecord: true },
  clocks: { keys: ['clocks'], paths: [['clocks']], ofRecord: true },
  documents: {
    keys: ['documents', 'submits', 'document', 'inputs', 'title', 'columns', 'texts', 'items'],
    paths: [[], ['submitted'], ['documents'], ['files']],
    ofRecord: true,
  },
  links: { keys: ['link'], paths: [[]], ofRecord: true },
  facts: { keys: ['fact', 'columns'], paths: [['facts']], ofRecord: true },
  recordTypes: { keys: ['recordType', 'to', 'from', 'among', 'create', 'of'], paths: [], ofRecord: false },
  procedures: { keys: ['procedure'], paths: [], ofRecord: false },
  forms: { keys: ['form', 'input'], paths: [], ofRecord: false },
  offices: { keys: ['office', 'with', 'for', 'value'], paths: [], compared: ['offices'], ofRecord: false },
  positions: { keys: ['position'], paths: [], compared: ['positions'], ofRecord: false },
  unitAttributes: { keys: [], paths: [['unit']], ofRecord: false },
  parameters: { keys: [], paths: [['param']], ofRecord: false },
};

type Sought = Family & { readonly key: string; readonly home: Home; readonly place: PackPlace };
type Said = {
  readonly text: string;
  readonly place: PackPlace;
  readonly property: string;
  readonly holder: string;
};

function* texts(value: Json, spot: Omit<Said, 'text'>): Generator<Said> {
  if (typeof value === 'string') yield { text: value, ...spot };
  else if (isList(value)) {
    for (const [index, item] of value.entries())
      yield* texts(item, { ...spot, place: [...spot.place, identityOf(item) ?? String(index)] });
  } else if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      if (name === 'key' && spot.property !== 'transition') continue;
      yield* texts(member, { place: [...spot.place, name], property: name, holder: spot.property });
    }
  }
}

function textsIn(content: Json, spot: Omit<Said, 'text'>): readonly Said[] {
  return [...texts(content, spot)];
}

function isAt(place: PackPlace, thing: PackPlace): boolean {
  return thing.every((step, depth) => place[depth] === step);
}

function speaks(said: Said, sought: Sought, content: Json): boolean {
  const home = homeOf(content, said.place);
  const isHome = !sought.ofRecord || isSameHome(home, sought.home);
  if (isExpressionAt(said)) return inExpression(said, sought, { content, home, isHome });
  if (said.property === 'key')
    return said.holder === 'transition' && said.text === sought.key && names(said, sought);
  return (isHome || isDashboard(said, sought)) && names(said, sought);
}

function names({ text, property, holder }: Said, { keys, key }: Sought): boolean {
  const isKeyed = keys.includes(property) || keys.includes(`${holder}.${property}`);
  return isKeyed && (text === key || text.startsWith(`${key}.`) || text === `facts.${key}`);
}

/** Dashboards list clocks of any record type. */
function isDashboard({ place }: Said, { keys }: Sought): boolean {
  return place[0] === 'dashboards' && keys.includes('clocks');
}

type Where = { readonly content: Json; readonly home: Home; readonly isHome: boolean };

function inExpression({ text }: Said, sought: Sought, { content, home, isHome }: Where): boolean {
  const paths = namedPaths(text).map(({ path }) => path.filter((step) => step !== '*'));
  const isNamed = (path: readonly string[]) =>
    sought.paths.some((lead) => [...lead, sought.key].every((step, depth) => path[depth] === step)) ||
    sought.paths.some((lead) => lead[0] === 'tasks' && path[2] === 'tasks' && path[3] === sought.key);
  const isCompared = (path: readonly string[]) =>
    sought.compared?.includes(path.at(-1) ?? '') === true && text.includes(`'${sought.key}'`);
  if (isHome)
    return paths.some(
      (path) => isNamed(path) || (isCompared(path) && (!sought.ofRecord || path[0] === 'record')),
    );
  return paths.some((path) => {
    const [first = '', ...rest] = path;
    if (rest.length === 0 || targetOf(content, home, first) !== sought.home.recordType) return false;
    return isNamed(rest) || isCompared(rest);
  });
}
