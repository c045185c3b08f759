import { isList, isObject, type Json } from '../edit/identity.ts';
import { valueAt } from '../edit/tree.ts';
import { type NamedFamily, NAMED_FAMILIES, type NamedThing, type Spot } from './named-thing.ts';
import { homeOf, isSameHome, targetOf } from './thing-home.ts';

/** Whether the names of such things can be followed. */
export function isNamedFamily(family: string): family is NamedFamily {
  return NAMED_FAMILIES.some((each) => each === family);
}

/** What a text that is no expression says once the thing has its new key; nothing where it does not speak of it. */
export function nameInText(text: string, spot: Spot, thing: NamedThing): string | undefined {
  const { before, key, family } = thing;
  if (!SPEAKS[family](spot, thing)) return undefined;
  if (text === before) return key;
  if (family === 'documents' && text.startsWith(`${before}.`)) return key + text.slice(before.length);
  return undefined;
}

/** The same for paths, `facts.fact` or `document.field`, as lists and dashboards write them. */
export function nameInPath(
  text: string,
  spot: Spot,
  { before, key, family, home }: NamedThing,
): string | undefined {
  const isPath = isDashboard(spot)
    ? (DASHBOARD_PATHS.has(spot.property) || spot.holder === 'paths') && spot.of === home.recordType
    : isColumn(spot, home.recordType);
  const sign = text.startsWith('-') ? '-' : '';
  const [first, second, ...rest] = text.slice(sign.length).split('.');
  if (!isPath || second === undefined) return undefined;
  if (family === 'facts' && first === 'facts' && second === before)
    return sign + ['facts', key, ...rest].join('.');
  if (family === 'documents' && first === before) return sign + [key, second, ...rest].join('.');
  return undefined;
}

/** What a name of a map says then: those of answers that are filled in, and those that a dashboard compares. */
export function nameInKey(name: string, spot: Spot, thing: NamedThing): string | undefined {
  const { before, key, family, home, content } = thing;
  if (family === 'recordTypes')
    return isDashboard(spot) && spot.property === 'paths' && name === before ? key : undefined;
  if (isDashboard(spot)) {
    const isCompared =
      spot.of === home.recordType &&
      spot.place.includes('where') &&
      (family === 'facts' ? spot.property === 'facts' : isOfRecordItself(spot, thing)) &&
      (family === 'facts' || family === 'documents' || family === 'links');
    return isCompared && name === before ? key : undefined;
  }
  if (family !== 'documents' || !name.startsWith(`${before}.`)) return undefined;
  const own = homeOf(content, spot.place);
  const isOwn = spot.property === 'fills' && isSameHome(own, home);
  const isLinked =
    spot.property === 'values' && targetOf(content, own, textOf(spot.owner['link'])) === home.recordType;
  return isOwn || isLinked ? key + name.slice(before.length) : undefined;
}

/** What is compared of a record stands beside its facts and the answers of its documents, not in them. */
function isOfRecordItself({ property }: Spot, { content, home }: NamedThing): boolean {
  const documents = valueAt(content, ['recordTypes', home.recordType ?? '', 'documents']);
  const isInDocument =
    isList(documents) && documents.some((each) => isObject(each) && each['key'] === property);
  return property !== 'facts' && !isInDocument;
}

const DASHBOARD_PATHS: ReadonlySet<string> = new Set(['path', 'columns', 'orderBy']);

type Speaks = (spot: Spot, thing: NamedThing) => boolean;

/** Properties that hold a key, in the procedure and the record type that the thing belongs to. */
const atHome =
  (...properties: readonly string[]): Speaks =>
  ({ property, place }, { content, home }) =>
    properties.includes(property) && isOfRecord(place[0]) && isSameHome(homeOf(content, place), home);

const isOfState = atHome('from', 'to', 'lastOf', 'states', 'editableIn', 'pausedIn', 'initial');
const isOfPhase = atHome('phase', 'phases');
const isOfClock = atHome('clocks');
const isTaken = atHome('took', 'transition');
const isOfDocument = atHome('documents', 'submits', 'document', 'inputs', 'title', 'texts', 'items');

/** How each kind of thing is spoken of by its key. */
const SPEAKS: Readonly<Record<NamedFamily, Speaks>> = {
  states: (spot, thing) => {
    if (isDashboard(spot))
      return (
        spot.of === thing.home.recordType && spot.place.includes('where') && spot.place.includes('state')
      );
    // What a link leads to and a panel draws from is a record type.
    return spot.holder !== 'links' && spot.holder !== 'panels'
      ? isOfState(spot, thing)
      : spot.property === 'states' && isOfState(spot, thing);
  },
  phases: isOfPhase,
  transitions: (spot, thing) => {
    const { property, holder, owner, place } = spot;
    const { content, home } = thing;
    if (property === 'key') return holder === 'transition' && owner['recordType'] === home.recordType;
    if (property === 'transition' && holder === 'effects')
      return targetOf(content, homeOf(content, place), textOf(owner['link'])) === home.recordType;
    if (property === 'transition' && holder === 'byAct' && owner['create'] !== undefined)
      return owner['create'] === home.recordType;
    return isTaken(spot, thing);
  },
  rules: (spot, thing) => spot.place[0] === 'procedures' && atHome('rules')(spot, thing),
  reviews: () => false,
  panels: atHome('drawn'),
  filings: atHome('filing'),
  clocks: (spot, thing) =>
    isDashboard(spot)
      ? spot.of === thing.home.recordType &&
        (spot.property === 'clocks' || (spot.place.includes('where') && spot.place.includes('clocks')))
      : isOfClock(spot, thing),
  documents: (spot, thing) => {
    // A field of a form may gather what was handed in with documents of the records that are written on it.
    if (spot.place[0] === 'forms') return spot.property === 'documents' && isFormOf(spot.place[1], thing);
    // An option that is printed with a refusal is called as the field that it answers.
    return isOfDocument(spot, thing) || (spot.owner['as'] === 'option' && atHome('of')(spot, thing));
  },
  facts: atHome('fact'),
  links: atHome('link'),
  recordTypes: ({ property, holder, place }) =>
    property === 'recordType' ||
    (property === 'to' && holder === 'links') ||
    (property === 'from' && holder === 'panels') ||
    property === 'among' ||
    (property === 'create' && holder === 'byAct') ||
    (property === 'of' && place[0] !== 'forms'),
  procedures: ({ property, place }) => property === 'procedure' && place[0] === 'recordTypes',
};

function isOfRecord(part: string | undefined): boolean {
  return part === 'recordTypes' || part === 'procedures';
}

function isDashboard({ place }: Spot): boolean {
  return place[0] === 'dashboards';
}

function isColumn({ place, property }: Spot, recordType: string | undefined): boolean {
  return place[0] === 'recordTypes' && place[1] === recordType && property === 'columns';
}

function isFormOf(form: string | undefined, { content, home }: NamedThing): boolean {
  const documents = valueAt(content, ['recordTypes', home.recordType ?? '', 'documents']);
  return isList(documents) && documents.some((each) => isObject(each) && each['form'] === form);
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
