import type { ReadAnswer, RecognisedPaper } from '@lixiang/forms';

/** An answer of the draft with the cell of the original that asks for it. */
export type ListedAnswer = {
  readonly cellId: string;
  readonly answer: ReadAnswer;
  /** A column of a table, whose cells are its rows. */
  readonly isColumn: boolean;
};

/** Everything that a paper asks for, in its order. */
export function listAnswers({ above, cells, below, tables }: RecognisedPaper): readonly ListedAnswer[] {
  const columns = new Map(tables.flatMap((table) => table.columns.map((column) => [column.id, column])));
  return [...above, ...cells, ...below].flatMap(({ id, answers }): readonly ListedAnswer[] => {
    const column = columns.get(id);
    const own = answers.map((answer) => ({ cellId: id, answer, isColumn: false }));
    return column ? [{ cellId: id, answer: column, isColumn: true }] : own;
  });
}
