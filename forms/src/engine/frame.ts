import { type Finding, NO_FINDINGS } from '../kind/behaviour.ts';
import { type FieldState, type Values } from '../types.ts';
import { type Template } from './template.ts';

/** One set of answers as it stands: of the form's top, of a group, or of one row. */
export class Frame {
  readonly template: Template;
  /** The row's id; empty elsewhere. */
  readonly id: string;
  /** The answers as they came. */
  raw: Values;
  /** The answers that count, as expressions read them: visible, tidy, computed; blank ones are absent. */
  readonly scope: Record<string, unknown> = {};
  readonly visible: boolean[];
  readonly required: boolean[];
  readonly findings: (readonly Finding[])[];
  /** Keys of answers that the form does not ask for. */
  strangers: readonly string[];
  /** How many of its fields have findings. */
  troubled = 0;
  /** What has been told of its fields, until they change. */
  readonly told: (FieldState | undefined)[] = [];

  constructor(template: Template, raw: Values, id = '') {
    const { leaves } = template;
    this.template = template;
    this.id = id;
    this.raw = raw;
    this.visible = leaves.map(no);
    this.required = leaves.map(no);
    this.findings = leaves.map(nothing);
    this.strangers = strangersIn(raw, template);
  }

  /** Whether something here is worth telling. */
  get hasIssues(): boolean {
    return this.troubled > 0 || this.strangers.length > 0;
  }
}

const no = () => false;
const nothing = () => NO_FINDINGS;
const NO_STRANGERS: readonly string[] = [];

/** Keys of answers that no field asks for; a row's id is none. */
export function strangersIn(raw: Values, { leaves, byKey, holder }: Template): readonly string[] {
  let expected = holder?.field.kind === 'table' ? 1 : 0;
  for (const { key } of leaves) if (raw[key] !== undefined) expected += 1;
  // Counting is cheaper than looking each key up, and nearly always all that is needed.
  let present = 0;
  for (const key in raw) if (key !== '') present += 1;
  if (present <= expected) return NO_STRANGERS;
  return Object.keys(raw).filter((key) => {
    if (key === 'id' && holder?.field.kind === 'table') return false;
    return byKey.get(key)?.answers !== true;
  });
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
