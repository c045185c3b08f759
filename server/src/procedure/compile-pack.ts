import { compileForm, type CompiledForm, type FormSurroundings } from '@lixiang/forms';
import { type Pack, parameterValues } from '@lixiang/schema';
import { CHINA_DAYS } from '../shared/calendar/china-days.ts';
import { type WorkCalendar } from '../shared/calendar/day-kind.ts';
import { workCalendar } from '../shared/calendar/work-calendar.ts';
import { CompiledType } from './compile-type.ts';

type Article = Pack['regulation']['articles'][number];

/** One published version of a jurisdiction's pack made ready to decide by; forms compile when first asked for. */
export class CompiledPack {
  readonly version: number;
  readonly pack: Pack;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly surroundings: FormSurroundings;
  /** The days worked in the jurisdiction. */
  readonly calendar: WorkCalendar;
  readonly #forms = new Map<string, CompiledForm>();
  readonly #lookedAtByClocks = new Map<string, boolean>();
  readonly #types: ReadonlyMap<string, CompiledType>;
  readonly #articles: ReadonlyMap<string, Article>;

  constructor(version: number, pack: Pack) {
    this.version = version;
    this.pack = pack;
    this.parameters = parameterValues(pack);
    this.surroundings = {
      codeLists: pack.codeLists,
      parameters: pack.parameters,
      unitAttributes: pack.unitAttributes,
    };
    this.calendar = workCalendar(CHINA_DAYS, pack.calendar);
    this.#articles = new Map(pack.regulation.articles.map((article) => [article.key, article]));
    this.#types = new Map(pack.recordTypes.map((type) => [type.key, new CompiledType(pack, type)]));
  }

  get types(): readonly CompiledType[] {
    return [...this.#types.values()];
  }

  type(key: string): CompiledType | undefined {
    return this.#types.get(key);
  }

  /** An article of the regulation. */
  article(key: string): Article | undefined {
    return this.#articles.get(key);
  }

  /** Whether clocks of other record types look at records of this type, which is at the other end of their links. */
  clocksLookAt(recordType: string): boolean {
    const known = this.#lookedAtByClocks.get(recordType);
    if (known !== undefined) return known;
    const looked = this.types.some(({ clocksLookAt, links }) =>
      [...clocksLookAt.links.keys()].some((key) => links.get(key)?.to === recordType),
    );
    this.#lookedAtByClocks.set(recordType, looked);
    return looked;
  }

  /** The form with this key; a published pack has every form that it names. */
  form(key: string): CompiledForm | undefined {
    const known = this.#forms.get(key);
    if (known) return known;
    const form = this.pack.forms.find((each) => each.key === key);
    if (!form) return undefined;
    const compiled = compileForm(form, this.surroundings);
    this.#forms.set(key, compiled);
    return compiled;
  }
}
