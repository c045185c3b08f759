import type { Issue } from '@lixiang/forms';
import { Alert } from 'antd';
import { useSyncExternalStore, useState } from 'react';
import { wordFormIssue } from '../wording/form-issue.ts';
import { sheetWords } from '../wording/sheet.ts';
import type { SheetTable } from './cell-text.ts';
import type { Cell } from './selection.ts';

const PAUSE = 300;
const MOST_SHOWN = 100;

type SheetProblemsProps = {
  readonly table: SheetTable;
  readonly rows: readonly string[];
  readonly goTo: (cell: Cell) => void;
};

/** Everything that is wrong in the table; a click leads to the cell. */
export function SheetProblems({ table, rows, goTo }: SheetProblemsProps) {
  const [watch] = useState(() => new ProblemWatch(table));
  const problems = useSyncExternalStore(
    (wake) => watch.subscribe(wake),
    () => watch.current,
  );
  if (problems.length === 0) return null;
  const columns = table.columns;
  return (
    <Alert
      type="error"
      title={sheetWords.problems(problems.length)}
      description={
        <ul className="lx-summary">
          {problems.slice(0, MOST_SHOWN).map((issue) => {
            const [, rowId = '', key = ''] = issue.path;
            const row = rows.indexOf(rowId);
            const column = columns.findIndex((each) => each.key === key);
            return (
              <li key={`${issue.path.join('/')} ${issue.code}`}>
                {row >= 0 && column >= 0 && (
                  <button type="button" className="lx-link-button" onClick={() => goTo({ row, column })}>
                    {sheetWords.cell(row + 1, columns[column]?.label ?? '')}
                  </button>
                )}
                ：{wordFormIssue(issue)}
              </li>
            );
          })}
          {problems.length > MOST_SHOWN && <li>{sheetWords.moreProblems(problems.length - MOST_SHOWN)}</li>}
        </ul>
      }
    />
  );
}

/** The table's errors, told a moment after the last change: to list them costs a look at every row. */
class ProblemWatch {
  readonly #table: SheetTable;
  #problems: readonly Issue[] | undefined;

  constructor(table: SheetTable) {
    this.#table = table;
  }

  get current(): readonly Issue[] {
    const [key] = this.#table.path;
    this.#problems ??= this.#table.source
      .issues()
      .filter(({ path, severity }) => severity === 'error' && path.length > 1 && path[0] === key);
    return this.#problems;
  }

  subscribe(listener: () => void): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = this.#table.source.subscribeEdits(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        this.#problems = undefined;
        listener();
      }, PAUSE);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }
}
