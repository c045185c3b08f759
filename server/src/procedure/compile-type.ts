import {
  compileCondition,
  compileValue,
  type ExpressionValue,
  type Form,
  type Pack,
  type Procedure,
  procedureScope,
  readsOf,
  recordShape,
  type RecordType,
  type Scope,
  type ScopeValues,
  type Truth,
} from '@lixiang/schema';
import { expressionsOf } from './expressions-of.ts';
import { type LinkEnd, linkEndsOf } from './link-end.ts';
import { type Place } from './place.ts';

/** A record type of one pack made ready: each expression is compiled when first met, and kept. */
export class CompiledType {
  readonly recordType: RecordType;
  readonly procedure: Procedure | undefined;
  readonly links: ReadonlyMap<string, LinkEnd>;
  readonly #pack: Pack;
  readonly #scopes = new Map<string, Scope>();
  readonly #conditions = new Map<string, (values: ScopeValues) => Truth>();
  readonly #values = new Map<string, (values: ScopeValues) => ExpressionValue | undefined>();
  #linksRead: ReadonlySet<string> | undefined;

  constructor(pack: Pack, recordType: RecordType) {
    this.#pack = pack;
    this.recordType = recordType;
    this.procedure = pack.procedures.find(({ key }) => key === recordType.procedure);
    this.links = new Map(linkEndsOf(pack, recordType).map((end) => [end.key, end]));
  }

  /** The links that some expression of this type looks along; the others need not be loaded to decide. */
  get linksRead(): ReadonlySet<string> {
    this.#linksRead ??= this.#findLinksRead();
    return this.#linksRead;
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
    return place.kind === 'input' && readsOf(source, this.#scope(place)).some(([first]) => first === 'input');
  }

  #scope(place: Place): Scope {
    const name = JSON.stringify(place);
    const known = this.#scopes.get(name) ?? this.#scopeAt(place);
    this.#scopes.set(name, known);
    return known;
  }

  #scopeAt(place: Place): Scope {
    if (place.kind === 'input') {
      const input = this.#pack.forms.find(({ key }) => key === place.form);
      return this.#baseScope(input);
    }
    const scope = this.#baseScope(undefined);
    if (place.kind === 'record') return scope;
    const other = this.#pack.recordTypes.find(({ key }) => key === place.type);
    if (!other) return scope;
    return { ...scope, [place.kind === 'candidate' ? 'candidate' : 'it']: recordShape(this.#pack, other) };
  }

  #baseScope(input: Form | undefined): Scope {
    return procedureScope(this.#pack, this.recordType, input ? { input } : {});
  }

  #findLinksRead(): ReadonlySet<string> {
    const read = new Set<string>();
    for (const { source, place } of expressionsOf(this.recordType, this.procedure)) {
      for (const [first] of readsOf(source, this.#scope(place))) {
        if (first !== undefined && this.links.has(first)) read.add(first);
      }
    }
    for (const { effects } of this.procedure?.transitions ?? []) {
      for (const effect of effects) if (effect.kind === 'fireLinked') read.add(effect.link);
    }
    return read;
  }
}

function nameOf(source: string, place: Place): string {
  return `${JSON.stringify(place)} ${source}`;
}
