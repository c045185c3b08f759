import { type Finding } from '../kind/behaviour.ts';
import { type FieldState, type Values } from '../types.ts';
import { type Flags, type Template } from './template.ts';

/** One set of answers as it stands: of the form's top, of a group, or of one row. By each field's place: */
export class Frame {
  readonly template: Template;
  /** The row's id; empty elsewhere. */
  readonly id: string;
  /** The answers as they came, by name; {@link take} keeps them by place too. */
  raw: Values;
  readonly given: unknown[];
  /** The answers that count: visible, tidy, computed; `undefined` where there is none. */
  readonly values: unknown[];
  /** Those that expressions read, by name. */
  readonly scope: Record<string, unknown>;
  readonly findings: (readonly Finding[] | undefined)[] = [];
  /** Keys of answers that the form does not ask for. */
  strangers: readonly string[] = NO_STRANGERS;
  /** How many of its fields have findings. */
  troubled = 0;
  /** What has been told of its fields, until they change. */
  readonly told: (FieldState | undefined)[] = [];
  /** The template's own until something differs: most fields are shown, and required, in every set of answers. */
  #visible: Flags;
  #required: Flags;

  constructor(template: Template, raw: Values, id = '') {
    this.template = template;
    this.id = id;
    this.raw = raw;
    this.scope = { ...template.names };
    this.given = [...template.blanks];
    this.values = [...template.blanks];
    this.#visible = template.visible;
    this.#required = template.required;
    this.take(raw);
  }

  /** Takes in answers by name, and notes those that the form does not ask for; a row's id is none. */
  take(raw: Values): void {
    const { leaves, byKey, holder } = this.template;
    let next = 0;
    let strangers: string[] | undefined;
    for (const key in raw) {
      // Answers mostly come in the order of the form: the next field is a good guess.
      const guess = leaves[next];
      const leaf = guess?.key === key ? guess : byKey.get(key);
      if (leaf !== undefined) next = leaf.index + 1;
      if (leaf !== undefined && leaf.holds !== 'nothing') this.given[leaf.index] = raw[key];
      else if (key !== 'id' || holder?.holds !== 'rows') (strangers ??= []).push(key);
    }
    this.raw = raw;
    this.strangers = strangers ?? NO_STRANGERS;
  }

  get visible(): Readonly<Flags> {
    return this.#visible;
  }

  get required(): Readonly<Flags> {
    return this.#required;
  }

  show(index: number, visible: boolean): void {
    if (this.#visible[index] === visible) return;
    if (this.#visible === this.template.visible) this.#visible = [...this.#visible];
    this.#visible[index] = visible;
  }

  demand(index: number, required: boolean): void {
    if ((this.#required[index] ?? false) === required) return;
    if (this.#required === this.template.required) this.#required = [...this.#required];
    this.#required[index] = required;
  }

  /** Whether something here is worth telling. */
  get hasIssues(): boolean {
    return this.troubled > 0 || this.strangers.length > 0;
  }
}

const NO_STRANGERS: readonly string[] = [];

/** The rows of a table, or the one frame of a group. */
export class Inner {
  frames: readonly Frame[];
  /** What expressions read of a table. */
  list: readonly unknown[];
  #byId: Map<string, Frame> | undefined;
  #ids: readonly string[] | undefined;
  /** Whether the answers as they came no longer say what stands here. */
  edited = false;

  constructor(frames: readonly Frame[]) {
    this.frames = frames;
    this.list = frames.map(({ scope }) => scope);
  }

  find(id: string): Frame | undefined {
    this.#byId ??= new Map(this.frames.map((frame) => [frame.id, frame]));
    return this.#byId.get(id);
  }

  ids(): readonly string[] {
    this.#ids ??= this.frames.map(({ id }) => id);
    return this.#ids;
  }

  /** The rows as they came. */
  rows(): readonly Values[] {
    return this.frames.map(({ raw }) => raw);
  }

  replace(frames: readonly Frame[]): void {
    this.frames = frames;
    this.list = frames.map(({ scope }) => scope);
    this.#byId = undefined;
    this.#ids = undefined;
    this.edited = true;
  }
}
