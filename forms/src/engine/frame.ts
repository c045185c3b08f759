import { type Finding } from '../kind/behaviour.ts';
import { type FieldState, type Values } from '../types.ts';
import { type Template } from './template.ts';

/** One set of answers as it stands: of the form's top, of a group, or of one row. By each field's place: */
export class Frame {
  readonly template: Template;
  /** The row's id; empty elsewhere. */
  readonly id: string;
  /** The answers as they came. */
  raw: Values;
  /** The answers that count: visible, tidy, computed; `undefined` where there is none. */
  readonly values: unknown[];
  /** Those that expressions read, by name. */
  readonly scope: Record<string, unknown> = {};
  readonly visible: (boolean | undefined)[];
  readonly required: (boolean | undefined)[];
  readonly findings: (readonly Finding[] | undefined)[] = [];
  /** Keys of answers that the form does not ask for. */
  strangers: readonly string[];
  /** How many of its fields have findings. */
  troubled = 0;
  /** What has been told of its fields, until they change. */
  readonly told: (FieldState | undefined)[] = [];

  constructor(template: Template, raw: Values, id = '') {
    this.template = template;
    this.id = id;
    this.raw = raw;
    this.values = [...template.blanks];
    this.visible = [...template.blanks];
    this.required = [...template.blanks];
    this.strangers = strangersIn(raw, template);
  }

  /** Whether something here is worth telling. */
  get hasIssues(): boolean {
    return this.troubled > 0 || this.strangers.length > 0;
  }
}

const NO_STRANGERS: readonly string[] = [];

/** Keys of answers that no field asks for; a row's id is none. */
export function strangersIn(raw: Values, { leaves, byKey, holder }: Template): readonly string[] {
  const isRow = holder?.holds === 'rows';
  let expected = isRow ? 1 : 0;
  for (const { key, holds } of leaves) if (holds !== 'nothing' && raw[key] !== undefined) expected += 1;
  // Counting is cheaper than looking each key up, and nearly always all that is needed.
  let present = 0;
  for (const key in raw) if (key !== '') present += 1;
  if (present <= expected && !Object.hasOwn(raw, '')) return NO_STRANGERS;
  return Object.keys(raw).filter(
    (key) => !(isRow && key === 'id') && (byKey.get(key)?.holds ?? 'nothing') === 'nothing',
  );
}

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
