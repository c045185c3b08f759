import { answerQuickly } from '../column/answer-quickly.ts';
import { type ColumnQuestion } from '../column/column-question.ts';
import { readsEvery } from '../record/access.ts';
import { loadAllPacks } from '../record/packs.ts';
import { type Rows } from '../storage/rows.ts';
import { DomainError } from '../shared/domain-error.ts';
import { keepAnswers } from './kept-answers.ts';
import { type AggregateArgs, type Measures } from './aggregate-args.ts';
import { columnQuestion } from './column-question.ts';
import { matching } from './list-records.ts';
import { type TypeOfPack } from './type-of-pack.ts';
import { type Reader } from './reader.ts';
import { sumsStatement, type SumsRow } from './sums-statement.ts';

export type Group = {
  readonly keys: readonly (string | null)[];
  readonly count: number;
  readonly entries: number;
  /** `sum:plan.total` → the number as text, exactly. */
  readonly numbers: Readonly<Record<string, string | null>>;
};

const MOST_GROUPS = 1000;
const MOST_KEYS = 3;

/** Groups of the records that the reader sees, with what their numbers come to. */
export async function aggregate(
  reader: Reader,
  type: TypeOfPack,
  { args, measures }: { readonly args: AggregateArgs; readonly measures: Measures },
): Promise<{ readonly groups: readonly Group[]; readonly more: boolean }> {
  const { first, groupBy } = args;
  if (first < 1 || first > MOST_GROUPS)
    throw DomainError.invalidInput(`分组数应在 1 到 ${MOST_GROUPS} 之间。`);
  if (groupBy.length > MOST_KEYS) throw DomainError.invalidInput(`最多按 ${MOST_KEYS} 项分组。`);
  const { jurisdiction } = reader.context;
  const statementFor = sumsStatement(type, jurisdiction, { args, measures });
  const rows = await reader.context.read(async (all) => {
    const statement = statementFor(await matching(reader, all, { type, filter: args }));
    const question = (await readsEvery(reader.context, all, type.key))
      ? columnQuestion(type, {
          args,
          measures,
          packs: (await loadAllPacks(reader.context, all)).map(({ pack }) => pack),
        })
      : null;
    const quickly = question ? () => quickRows(reader, all, { type: type.key, question }) : undefined;
    return await answered(reader.context, all, { statement, quickly });
  });
  const groups = rows.slice(0, first).map((row) => ({
    keys: groupBy.map((_, index) => textOf(row[`k${index}`])),
    count: Number(row['count']),
    entries: Number(row['entries']),
    numbers: numbersOf(row['numbers']),
  }));
  return { groups, more: rows.length > first };
}

const answered = keepAnswers<SumsRow>();

/** The rows that the statement would answer, from columns. */
async function quickRows(
  { context }: Reader,
  all: Rows,
  asked: { readonly type: string; readonly question: ColumnQuestion },
) {
  const found = await answerQuickly(context, all, asked);
  if (!found) return null;
  const rows = found.groups.map(({ keys, count, numbers }) =>
    Object.assign(Object.fromEntries(keys.map((key, index) => [`k${index}`, key])), {
      count,
      entries: count,
      numbers,
    }),
  );
  return { snapshot: found.snapshot, rows };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function numbersOf(value: unknown): Group['numbers'] {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([name, number]) => [name, textOf(number)]));
}
