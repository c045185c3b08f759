import { type Context } from '../context/context.ts';
import { perStore } from '../context/per-context.ts';
import { type Rows } from '../storage/rows.ts';
import { answerFromColumns } from './answer-from-columns.ts';
import { type ColumnGroup, type ColumnQuestion, sourcesOf } from './column-question.ts';
import { KeptColumns } from './kept-columns.ts';

/** In bytes, for all types of all jurisdictions together; who was asked last stays. */
const MOST_BYTES = 128 * 2 ** 20;

const keptColumns = perStore(() => new Map<string, KeptColumns>());

export type QuickAnswer = { readonly snapshot: string; readonly groups: readonly ColumnGroup[] };

/**
 * Answers from columns in memory that have just been made those of this moment; null where they cannot say, so that
 * the database has to be asked. Whoever asks must be known to read all records of the type.
 */
export async function answerQuickly(
  { store, jurisdiction }: Context,
  rows: Rows,
  { type, question }: { readonly type: string; readonly question: ColumnQuestion },
): Promise<QuickAnswer | null> {
  const all = keptColumns(store);
  const name = `${jurisdiction} ${type}`;
  const kept = all.get(name) ?? new KeptColumns({ jurisdiction, type });
  all.delete(name);
  all.set(name, kept);
  if (kept.isPaused || !(await kept.bringUpToDate(rows, sourcesOf(question)))) return null;
  const { current } = kept;
  const groups = current && answerFromColumns(current.table, question);
  makeRoom(all);
  return current && groups && { snapshot: current.snapshot, groups };
}

/** Forgets what was asked for least lately. */
function makeRoom(all: Map<string, KeptColumns>): void {
  let sum = [...all.values()].reduce((bytes, kept) => bytes + kept.bytes, 0);
  for (const [name, kept] of all) {
    if (sum <= MOST_BYTES) return;
    sum -= kept.bytes;
    // What is too much by itself is not read again and again.
    if (all.size === 1) kept.pause();
    else all.delete(name);
  }
}
