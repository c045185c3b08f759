import { outlineOf } from '../logic/outline-of.ts';
import { both } from '../logic/bounds.ts';
import { ANYTHING, every, type Situation, situationsOf } from '../logic/situations.ts';
import { type CodeList } from '../model/field.ts';
import { type Form } from '../model/form.ts';
import { type FieldPlace, fieldsOf } from './fields-of.ts';
import { keyed } from './placed.ts';

/** In what ways the conditions of one form can hold, with what must be seen for them to be answered at all. */
export class FormLogic {
  readonly places: readonly FieldPlace[];
  readonly #codeLists: readonly CodeList[];
  readonly #byName: ReadonlyMap<string, FieldPlace>;
  readonly #visible = new Map<string, readonly Situation[]>();

  constructor(form: Form, codeLists: readonly CodeList[], at: readonly string[]) {
    this.places = fieldsOf(form, ...at);
    this.#codeLists = codeLists;
    this.#byName = new Map(this.places.map((place) => [nameOf(place), place]));
  }

  /** The ways in which a field can come to be seen; none where it never can. */
  visible(place: FieldPlace): readonly Situation[] {
    const name = nameOf(place);
    const known = this.#visible.get(name);
    if (known) return known;
    // Fields that wait for each other are told of elsewhere; here they hold nothing up.
    this.#visible.set(name, [ANYTHING]);
    const { item, holder, section } = place;
    const conditions = [section.visibleWhen, holder?.visibleWhen, item.visibleWhen];
    const found = every(
      conditions.flatMap((source) => (source === undefined ? [] : [this.holding(source, true, holder?.key)])),
    );
    this.#visible.set(name, found);
    return found;
  }

  /** The ways in which a condition can hold, or with `false` fail, all that it reads being seen and answered. */
  holding(source: string, outcome: boolean, holder?: string): readonly Situation[] {
    const outline = outlineOf(source);
    if (!outline) return [ANYTHING];
    return situationsOf(outline, outcome).flatMap((situation) => this.#whole(named(situation, holder)));
  }

  /** A situation with what its answers may be, and with what shows their fields. */
  #whole(situation: Situation): readonly Situation[] {
    const shown: (readonly Situation[])[] = [[situation]];
    for (const [name, { answered }] of situation) {
      const place = answered === true ? this.#byName.get(name) : undefined;
      if (!place) continue;
      const options = this.optionsOf(place);
      if (options && !both({ answered: true, only: options }, situation.get(name) ?? {})) return [];
      shown.push(this.visible(place));
    }
    return every(shown);
  }

  /** The keys of the only answers that a field takes; nothing where others are possible. */
  optionsOf({ item: field }: FieldPlace): readonly string[] | undefined {
    if (field.kind !== 'choice') return undefined;
    const list = keyed(this.#codeLists, field.list);
    const options = field.options ?? (list?.open ? undefined : list?.options);
    return options?.map(({ key }) => key);
  }
}

/** Fields are named from the top: `items.amount` is a column of `items` or a field of a group. */
export function nameOf({ item, holder }: FieldPlace): string {
  return holder ? `${holder.key}.${item.key}` : item.key;
}

/** `answers.kind` and `kind` are one answer, and so are `row.amount` and the column of its table. */
function named(situation: Situation, holder: string | undefined): Situation {
  const all = new Map<string, NonNullable<ReturnType<Situation['get']>>>();
  for (const [path, bounds] of situation) {
    const name = path.startsWith('answers.')
      ? path.slice('answers.'.length)
      : holder !== undefined && path.startsWith('row.')
        ? `${holder}${path.slice('row'.length)}`
        : path;
    all.set(name, both(all.get(name) ?? {}, bounds) ?? bounds);
  }
  return all;
}
