import {
  clockScope,
  compileCondition,
  compileValue,
  type ExpressionValue,
  type Form,
  linksFrom,
  type Pack,
  periodScope,
  type Procedure,
  procedureScope,
  readsOf,
  recordShape,
  type RecordType,
  type Scope,
  type ScopeValues,
  statesIn,
  type Truth,
} from '@lixiang/schema';
import { expressionsOf, expressionsOfClock, type PlacedExpression } from './expressions-of.ts';
import { type LinkEnd, linkEndsOf } from './link-end.ts';
import { actorsOf, actorsOfClock } from './readers.ts';
import { findLookedAt, type LookedAt } from './looked-at.ts';
import { nameOfPlace, type Place } from './place.ts';

type Reads = ReturnType<typeof readsOf>;

/** A record type of one pack made ready: each expression is compiled when first met, and kept. */
export class CompiledType {
  readonly recordType: RecordType;
  readonly procedure: Procedure | undefined;
  readonly links: ReadonlyMap<string, LinkEnd>;
  readonly #pack: Pack;
  readonly #scopes = new Map<string, Scope>();
  readonly #conditions = new Map<string, (values: ScopeValues) => Truth>();
  readonly #values = new Map<string, (values: ScopeValues) => ExpressionValue | undefined>();
  readonly #reads = new Map<string, Reads>();
  #lookedAt: LookedAt | undefined;
  #asksForEvents: boolean | undefined;
  #clocksLookAt: Pick<LookedAt, 'names' | 'links'> | undefined;

  constructor(pack: Pack, recordType: RecordType) {
    this.#pack = pack;
    this.recordType = recordType;
    this.procedure = pack.procedures.find(({ key }) => key === recordType.procedure);
    this.links = new Map(linkEndsOf(pack, recordType).map((end) => [end.key, end]));
  }

  /** What the expressions of this type look at; the rest need not be loaded to decide. */
  get lookedAt(): LookedAt {
    this.#lookedAt ??= this.#findLookedAt();
    return this.#lookedAt;
  }

  /** Whether deciding asks what has happened: in an expression, to lead back, to know who acted, or since when one is asked. */
  get asksForEvents(): boolean {
    this.#asksForEvents ??=
      this.lookedAt.names.has('events') ||
      leadsBack(this) ||
      namesTakers(this) ||
      pauses(this) ||
      (this.procedure?.reviews ?? []).length > 0;
    return this.#asksForEvents;
  }

  /** What the clocks of this type look at. */
  get clocksLookAt(): Pick<LookedAt, 'names' | 'links'> {
    this.#clocksLookAt ??= this.#findLookedAtByClocks();
    return this.#clocksLookAt;
  }

  /** The condition written so at this place. */
  condition(source: string, place: Place): (values: ScopeValues) => Truth {
    const name = nameOf(source, place);
    const known = this.#conditions.get(name) ?? compileCondition(source, this.#scope(place));
    this.#conditions.set(name, known);
    return known;
  }

  /** The value written so at this place. */
  value(source: string, place: Place): (values: ScopeValues) => ExpressionValue | undefined {
    const name = nameOf(source, place);
    const known = this.#values.get(name) ?? compileValue(source, this.#scope(place));
    this.#values.set(name, known);
    return known;
  }

  /** Whether an expression asks for what is only filled in with the act itself. */
  readsInput(source: string, place: Place): boolean {
    return place.kind === 'input' && this.#readsOf(source, place).some(([first]) => first === 'input');
  }

  /** Whether an expression there looks into one of these documents, or asks whether it is complete. */
  readsDocuments(source: string, place: Place, documents: ReadonlySet<string>): boolean {
    if (documents.size === 0) return false;
    return this.#readsOf(source, place).some(
      ([first, second]) =>
        documents.has(first ?? '') ||
        ((first === 'documents' || first === 'submitted') && documents.has(second ?? '')),
    );
  }

  #readsOf(source: string, place: Place): Reads {
    const name = nameOf(source, place);
    const known = this.#reads.get(name) ?? readsOf(source, this.#scope(place));
    this.#reads.set(name, known);
    return known;
  }

  #scope(place: Place): Scope {
    const name = nameOfPlace(place);
    const known = this.#scopes.get(name) ?? this.#scopeAt(place);
    this.#scopes.set(name, known);
    return known;
  }

  #scopeAt(place: Place): Scope {
    const form = 'form' in place ? place.form : null;
    const scope = this.#baseScope(this.#pack.forms.find(({ key }) => key === form));
    if (place.kind === 'input') return scope;
    if (place.kind === 'record') return scope;
    if (place.kind === 'clock') return clockScope(this.#pack, this.recordType);
    if (place.kind === 'period') return periodScope(this.#pack, this.recordType);
    const other = this.#pack.recordTypes.find(({ key }) => key === place.type);
    if (!other) return scope;
    return { ...scope, [place.kind === 'candidate' ? 'candidate' : 'it']: recordShape(this.#pack, other) };
  }

  #baseScope(input: Form | undefined): Scope {
    return procedureScope(this.#pack, this.recordType, input ? { input } : {});
  }

  #findLookedAt(): LookedAt {
    const found = this.#lookAt(expressionsOf(this));
    const effects = (this.procedure?.transitions ?? []).flatMap((transition) => transition.effects);
    const fired = effects.flatMap((effect) => (effect.kind === 'fireLinked' ? [effect.link] : []));
    const links = fired.map((link) => [link, found.links.get(link) ?? new Set<string>()] as const);
    return { ...found, links: new Map([...found.links, ...links]) };
  }

  #findLookedAtByClocks(): Pick<LookedAt, 'names' | 'links'> {
    const clocks = this.procedure?.clocks ?? [];
    const { names, links } = this.#lookAt(clocks.flatMap(expressionsOfClock));
    const actors = clocks.flatMap(actorsOfClock);
    const naming = actors.flatMap((actor) => ('named' in actor ? [actor.named.document] : []));
    return { names: new Set([...names, ...naming]), links };
  }

  #lookAt(expressions: readonly PlacedExpression[]): LookedAt {
    return findLookedAt({
      expressions,
      links: this.links,
      linksOf: (recordType) => this.#linksOf(recordType),
      scopeAt: (place) => this.#scope(place),
    });
  }

  #linksOf(recordType: string): ReadonlySet<string> {
    const type = this.#pack.recordTypes.find(({ key }) => key === recordType);
    return new Set(type ? linksFrom(this.#pack, type).map(({ key }) => key) : []);
  }
}

function leadsBack({ procedure }: CompiledType): boolean {
  return (procedure?.transitions ?? []).some(({ to }) => typeof to === 'object' && 'lastOf' in to);
}

/** Clocks that stand still in some states are reckoned by when those began and ended. */
function pauses({ procedure }: CompiledType): boolean {
  return (procedure?.clocks ?? []).some(({ pausedIn }) => statesIn(pausedIn, procedure).length > 0);
}

function namesTakers({ recordType, procedure }: CompiledType): boolean {
  const cures = (procedure?.rules ?? []).flatMap((rule) => rule.cures.map(({ by }) => by));
  return [...actorsOf({ recordType, procedure }), ...cures].some((actor) => 'took' in actor);
}

function nameOf(source: string, place: Place): string {
  return `${nameOfPlace(place)} ${source}`;
}
