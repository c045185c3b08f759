import { compileForm, type CompiledForm, type FormSurroundings } from '@lixiang/forms';
import { type Pack, parameterValues } from '@lixiang/schema';
import { CompiledType } from './compile-type.ts';

/** One published version of a jurisdiction's pack made ready to decide by; forms compile when first asked for. */
export class CompiledPack {
  readonly version: number;
  readonly pack: Pack;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly surroundings: FormSurroundings;
  readonly #forms = new Map<string, CompiledForm>();
  readonly #types: ReadonlyMap<string, CompiledType>;

  constructor(version: number, pack: Pack) {
    this.version = version;
    this.pack = pack;
    this.parameters = parameterValues(pack);
    this.surroundings = {
      codeLists: pack.codeLists,
      parameters: pack.parameters,
      unitAttributes: pack.unitAttributes,
    };
    this.#types = new Map(pack.recordTypes.map((type) => [type.key, new CompiledType(pack, type)]));
  }

  get types(): readonly CompiledType[] {
    return [...this.#types.values()];
  }

  type(key: string): CompiledType | undefined {
    return this.#types.get(key);
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
