import type { Values } from '@lixiang/forms';
import { objectOf } from '../api/json.ts';
import { documentWords as words } from '../wording/document.ts';
import { formatInstant } from '../wording/format.ts';
import type { KeptAnswer } from './kept-answers.tsx';

type Kept = readonly KeptAnswer[];

/** A version of a document as the record's form asks for it, and what it no longer asks for. */
export type DocumentVersion = {
  readonly id: string;
  readonly name: string;
  readonly values: Values;
  readonly kept: Kept;
};

type Contents = {
  readonly draft: unknown;
  readonly submissions: readonly {
    readonly id: string;
    readonly sequence: number;
    readonly at: string;
    readonly values: unknown;
    readonly carried: { readonly values: unknown; readonly kept: Kept } | null;
  }[];
};

/** The draft goes by this name among versions that go by their ids. */
export const DRAFT = 'draft';

/** Every version of a document that the reader may see, oldest first, and last the draft. */
export function versionsOf({ draft, submissions }: Contents): readonly DocumentVersion[] {
  const submitted = submissions
    .toSorted((one, other) => one.sequence - other.sequence)
    .map(({ id, sequence, at, values, carried }) => ({
      id,
      name: `${words.version(sequence)}（${formatInstant(at)}）`,
      values: objectOf(carried?.values ?? values),
      kept: carried?.kept ?? [],
    }));
  return draft === null
    ? submitted
    : [...submitted, { id: DRAFT, name: words.current, values: objectOf(draft), kept: [] }];
}
