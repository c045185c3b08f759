import type { CodeList, Form, Parameter, Scope, Truth, UnitAttribute } from '@lixiang/schema';

/** The answers of one form: by field key; a table holds rows, each with an `id` of its own; a group an object. */
export type Values = Readonly<Record<string, unknown>>;
export type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** From a form's top to a field: `['contact']`, `['items', '<row id>', 'name']`, `['address', 'street']` in a group. */
export type Path = readonly string[];

/** What a form may know beside its answers; all of it comes in as an argument. */
export type Circumstances = {
  /** `YYYY-MM-DD`, Asia/Shanghai. */
  readonly today: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly unit: Readonly<Record<string, unknown>>;
};

/** What a form's compilation needs from its pack. */
export type FormSurroundings = {
  readonly codeLists: readonly CodeList[];
  readonly parameters: readonly Parameter[];
  readonly unitAttributes: readonly UnitAttribute[];
};

/** Something wrong with an answer, or a warning about it. Words are made at the edge from code and params. */
export type Issue = {
  readonly path: Path;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly severity: 'error' | 'warning';
  /** The form rule that says so, for its message and article. */
  readonly rule?: string;
};

/** What the engine says of one field at one place. */
export type FieldState = {
  readonly visible: boolean;
  readonly required: boolean;
  readonly value: unknown;
  readonly issues: readonly Issue[];
};

/** Everything that the engine says of one set of answers. */
export type FormView = {
  /** The answers with computed ones filled in and hidden ones left out: what the server accepts. */
  readonly values: Values;
  readonly issues: readonly Issue[];
  isVisible(path: Path): boolean;
  isRequired(path: Path): boolean;
};

/** One change to a draft, as data: sent to the server, merged, undone. */
export type Edit =
  | { readonly op: 'set'; readonly path: Path; readonly value: unknown }
  /** Puts rows behind the row with this id, or first where it is null. */
  | {
      readonly op: 'insertRows';
      readonly path: Path;
      readonly after: string | null;
      readonly rows: readonly Row[];
    }
  | { readonly op: 'removeRows'; readonly path: Path; readonly ids: readonly string[] }
  | {
      readonly op: 'moveRows';
      readonly path: Path;
      readonly ids: readonly string[];
      readonly after: string | null;
    };

/** A form made ready once, to be asked many times. */
export type CompiledForm = {
  readonly form: Form;
  /** The names and types that its conditions and rules may use. */
  readonly scope: Scope;
  evaluate(values: Values, circumstances: Circumstances): FormView;
  /** A form being filled: one change costs what depends on it, not the form. */
  open(values: Values, circumstances: Circumstances): FormSession;
  /** `holds`, `fails` or `unknown` for one rule of the form, for explanations. */
  explain(rule: string, values: Values, circumstances: Circumstances): Truth;
};

export type FormSession = {
  /** Applies edits and tells which places changed (visibility, requirement, value or issues). */
  apply(edits: readonly Edit[]): readonly Path[];
  field(path: Path): FieldState;
  /** Row ids of a table, in order. */
  rows(path: Path): readonly string[];
  /** Errors and warnings of the whole form, in the order of its fields. */
  issues(): readonly Issue[];
  values(): Values;
  view(): FormView;
};
