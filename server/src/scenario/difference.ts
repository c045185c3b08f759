/** What can be otherwise than a scenario says. */
type ValueCode =
  | 'warned'
  | 'issues'
  | 'state'
  | 'fact'
  | 'history'
  | 'link'
  | 'value'
  | 'asks'
  | 'doesNotAsk'
  | 'may'
  | 'mayNot'
  | 'clockMissing'
  | 'clock'
  | 'owes'
  | 'filed'
  | 'filedWith'
  | 'received'
  | 'inbox'
  | 'told'
  | 'notices'
  | 'formMissing'
  | 'label'
  | 'options'
  | 'notes'
  | 'notRun';

/** Why an act was refused: what a scenario may call the reason, and how people are told of it. */
export type ToldReason = {
  readonly names: readonly string[];
  readonly message: string;
  readonly facts: readonly {
    readonly label: string;
    readonly actual: string | null;
    readonly required: string | null;
  }[];
};

/** One thing that is otherwise than a scenario says: plain data, to be worded by whoever shows it. */
export type Difference =
  | {
      readonly code: ValueCode;
      /** Which fact, field, clock or link, by key; null where the code says it all. */
      readonly about: string | null;
      readonly expected: unknown;
      readonly found: unknown;
    }
  /** An act that was to be refused, or accepted, and was not, or for other reasons; accepted where none is found. */
  | {
      readonly code: 'refused' | 'acceptance';
      readonly about: null;
      readonly expected: readonly string[];
      readonly found: readonly ToldReason[];
    };

/** Nothing differs. */
export const SAME: readonly Difference[] = [];

type Compared = { readonly expected: unknown; readonly found: unknown };

/** The difference between two values, if there is one. */
export function differs(
  code: ValueCode,
  about: string | null,
  { expected, found }: Compared,
): readonly Difference[] {
  if (JSON.stringify(expected) === JSON.stringify(found)) return SAME;
  return [{ code, about, expected, found: found ?? null }];
}

/** The difference between two lists whose order says nothing. */
export function differsUnordered(
  code: ValueCode,
  about: string | null,
  { expected, found }: { readonly expected: readonly string[]; readonly found: readonly string[] },
): readonly Difference[] {
  return differs(code, about, { expected: expected.toSorted(), found: [...new Set(found)].toSorted() });
}
