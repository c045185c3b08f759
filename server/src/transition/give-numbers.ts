import {
  applyEdits,
  type Edit,
  hasNumbers,
  type NumberedAnswer,
  numberedAnswers,
  openLists,
  type Values,
} from '@lixiang/forms';
import { type Form } from '@lixiang/schema';
import { type Context } from '../context/context.ts';
import { type DraftRow, findDraft, writeDraft } from '../document/edit-rows.ts';
import { type PlannedSubmission } from '../procedure/decision.ts';
import { type Situation } from '../procedure/situation.ts';
import { takeNumbers } from '../record/number-series.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { json, type Rows } from '../storage/rows.ts';
import { type Accepted } from './accepted.ts';

type Giving = { readonly accepted: Accepted; readonly event: string };

/**
 * An accepted act with the numbers of all that it hands in: those that were given before, and for what has none the
 * next of their series. What somebody wrote there themselves does not count.
 */
export async function giveNumbers(context: Context, rows: Rows, giving: Giving): Promise<Accepted> {
  const { accepted } = giving;
  const { situation, acceptance } = accepted;
  const submits: PlannedSubmission[] = [];
  const written: Record<string, Values> = {};
  for (const submission of acceptance.submits) {
    const form = formOf(situation, submission.document);
    const edits = form ? await numberEdits(context, rows, { ...giving, form, submission }) : [];
    submits.push({ ...submission, values: applyEdits(submission.values, edits).values });
    const draft = situation.documents[submission.document];
    if (edits.length > 0 && draft) written[submission.document] = applyEdits(draft.values, edits).values;
  }
  const drafts = Object.entries(situation.documents).map(([key, draft]) => {
    const values = written[key];
    return [key, values ? { ...draft, values } : draft] as const;
  });
  return {
    ...accepted,
    situation: { ...situation, documents: Object.fromEntries(drafts) },
    acceptance: { ...acceptance, submits },
  };
}

/** Keeps the numbers of what was handed in: at their places for good, and in the drafts that go on from it. */
export async function keepNumbers(
  context: Context,
  rows: Rows,
  { accepted: { situation, acceptance }, event }: Giving,
): Promise<void> {
  const record = situation.record.id;
  for (const { document: key, values } of acceptance.submits) {
    const form = formOf(situation, key);
    if (!form) continue;
    const numbered = asked(context, situation, { form, values }).flatMap(({ path, scope, answer }) =>
      typeof answer === 'string' ? [{ path, scope, number: answer }] : [],
    );
    const given = numbered.map(({ path, scope, number }) => ({
      jurisdiction: context.jurisdiction,
      record_id: record,
      document_key: key,
      path: path.join('/'),
      scope,
      number,
      event_id: event,
    }));
    for (let at = 0; at < given.length; at += LOT)
      await rows
        .insertInto('given_number')
        .values(given.slice(at, at + LOT))
        .onConflict((conflict) =>
          conflict.columns(['jurisdiction', 'record_id', 'document_key', 'path']).doNothing(),
        )
        .execute();
    const edits = numbered.map(({ path, number }): Edit => ({ op: 'set', path, value: number }));
    const draft = await findDraft(rows, record, key);
    if (!draft) continue;
    const there = asked(context, situation, { form, values: draft.values });
    const standing = new Map(there.map(({ path, answer }) => [path.join('/'), answer]));
    const fresh = edits.filter(
      (edit) => edit.op === 'set' && standing.get(edit.path.join('/')) !== edit.value,
    );
    if (fresh.length > 0) await writeNumbers(context, rows, { record, key, draft, edits: fresh, event });
  }
}

/** A statement has so many places for values at most. */
const LOT = 2000;

type Handing = Giving & { readonly form: Form; readonly submission: PlannedSubmission };

async function numberEdits(
  context: Context,
  rows: Rows,
  { accepted: { situation }, form, submission: { document, values } }: Handing,
): Promise<readonly Edit[]> {
  const numbered = asked(context, situation, { form, values });
  if (numbered.length === 0) return [];
  const before = await rows
    .selectFrom('given_number')
    .select(['path', 'number'])
    .where('record_id', '=', situation.record.id)
    .where('document_key', '=', document)
    .execute();
  const known = new Map(before.map(({ path, number }) => [path, number]));
  const together = new Map(
    numbered.flatMap((each) => {
      const number = known.get(each.path.join('/'));
      return number === undefined || each.shared === undefined ? [] : [[nameOf(each), number] as const];
    }),
  );
  const fresh = numbered.filter((each) => {
    const number = together.get(nameOf(each));
    const place = each.path.join('/');
    if (number !== undefined && !known.has(place)) known.set(place, number);
    return !known.has(place);
  });
  // Whatever shares a number is counted where the first of it is.
  const first = new Map(fresh.toReversed().map((each) => [nameOf(each), each]));
  const bySeries = Map.groupBy(first.values(), ({ scope, series }) => `${scope} ${series}`);
  const taken = new Map<string, string>();
  // Always in one order, so that two acts never wait for each other.
  for (const name of [...bySeries.keys()].toSorted()) {
    const group = (bySeries.get(name) ?? []).toReversed();
    const [{ scope, series } = { scope: '', series: '' }] = group;
    // However a count is written, it goes on: else it could come to the same number again.
    const prefix = series.replace(/\{seq:\d\}/, '{seq}');
    const numbers = await takeNumbers(context, rows, { scope, prefix, series, count: group.length });
    for (const [at, each] of group.entries()) taken.set(nameOf(each), numbers[at] ?? '');
  }
  for (const each of fresh) known.set(each.path.join('/'), taken.get(nameOf(each)) ?? '');
  return numbered.map(({ path }): Edit => ({ op: 'set', path, value: known.get(path.join('/')) ?? null }));
}

/** What has a number of its own: a place, or all that share one. */
function nameOf({ scope, path, shared }: NumberedAnswer): string {
  return shared === undefined ? path.join('/') : `${scope} ${shared}`;
}

function asked(
  context: Context,
  { pack, unit }: Situation,
  { form, values }: { readonly form: Form; readonly values: Values },
) {
  return numberedAnswers(form, values, {
    year: dateOfLaw(context.clock()).slice(0, 4),
    place: pack.pack.jurisdiction.code,
    unit: unit.creditCode ?? undefined,
    lists: openLists(pack.pack.codeLists),
  });
}

function formOf({ type, pack }: Situation, document: string): Form | undefined {
  const name = type.recordType.documents.find(({ key }) => key === document)?.form;
  const form = pack.pack.forms.find(({ key }) => key === name);
  return form && hasNumbers(form) ? form : undefined;
}

type Writing = {
  readonly record: string;
  readonly key: string;
  readonly draft: DraftRow;
  readonly edits: readonly Edit[];
  readonly event: string;
};

/** Whoever has the draft open meets the numbers as they meet what others have saved. */
async function writeNumbers(
  context: Context,
  rows: Rows,
  { record, key, draft, edits, event }: Writing,
): Promise<void> {
  const { values } = applyEdits(draft.values, edits);
  if (context.actor.accountId !== null) {
    const requestId = `numbers ${event}`;
    await writeDraft(context, rows, { record, key, draft, values, edits, requestId });
    return;
  }
  await rows
    .updateTable('document')
    .set({ values: json(values), revision: draft.revision + 1 })
    .where('id', '=', draft.id)
    .execute();
}
