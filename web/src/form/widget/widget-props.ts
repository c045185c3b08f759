import type { Path } from '@lixiang/forms';
import type { FieldKind, FieldOf } from '@lixiang/schema';
import type { Answer } from '../store/answer-store.ts';

/** What a widget is given: its field, where it stands, what the engine says, and how to answer. */
export type WidgetProps<K extends FieldKind> = K extends FieldKind ? PropsFor<FieldOf<K>> : never;

/** The same for a field of any of several kinds. */
export type PropsFor<F> = {
  readonly field: F;
  readonly path: Path;
  /** Of the element that takes the answer. */
  readonly id: string;
  /** In a table, where no visible label belongs to the cell alone. */
  readonly label: string | undefined;
  readonly answer: Answer;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly disabled: boolean;
  readonly change: (value: unknown) => void;
  /** The person went on: issues may be shown from now on. */
  readonly leave: () => void;
};
