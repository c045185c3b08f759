import { type Edit, type Values } from '@lixiang/forms';
import { type Field, type Form, type Step } from '@lixiang/schema';
import { z } from 'zod';
import { askOutcome, orImpossible } from './ask-outcome.ts';
import { READ_DOCUMENTS, SAVE_DOCUMENT } from './operations.ts';
import { type Outcome } from './outcome.ts';
import { toAnswers } from './to-answer.ts';
import { listsOf } from './world-lists.ts';
import { type World } from './world.ts';

const Answers = z.record(z.string(), z.unknown());
const Rows = z.array(z.looseObject({ id: z.string() }));
/** What a record says of its documents. */
export const FoundDocuments = z.object({
  record: z.object({
    documents: z.array(
      z.object({
        key: z.string(),
        applies: z.boolean(),
        revision: z.int(),
        draft: Answers.nullable(),
        submissions: z.array(z.object({ sequence: z.int(), values: Answers })),
      }),
    ),
  }),
});

/** Fills fields of a document's form; a table is filled anew. */
export async function fillDocument(
  step: Extract<Step, { readonly fill: string }>,
  world: World,
): Promise<Outcome> {
  const record = world.record(step.fill);
  const form = world.formOf(record, step.document);
  const client = await world.actor(step.as);
  return await orImpossible(async () => {
    const found = await client.ask({ query: READ_DOCUMENTS, variables: { id: record.id } }, FoundDocuments);
    const document = found.record.documents.find(({ key }) => key === step.document);
    const input = {
      record: record.id,
      document: step.document,
      expectedRevision: document?.revision ?? 0,
      edits: editsFor(form, { before: document?.draft ?? {}, values: step.values }, world),
    };
    return await askOutcome(client, { query: SAVE_DOCUMENT, input });
  });
}

type Filling = { readonly before: Values; readonly values: Values };

function editsFor(form: Form, { before, values }: Filling, world: World): readonly Edit[] {
  const fields = form.sections.flatMap((section) => section.fields);
  const answers = toAnswers(fields, values, listsOf(world));
  return Object.entries(answers).flatMap(([key, value]) => {
    const field = fields.find((each) => each.key === key);
    return field?.kind === 'table' ? refill(field, before[key], value) : [set([key], value)];
  });
}

function refill({ key }: Field, before: unknown, rows: unknown): readonly Edit[] {
  const fresh = Rows.safeParse(rows);
  if (!fresh.success) return [set([key], rows)];
  const ids = Rows.safeParse(before).data?.map(({ id }) => id) ?? [];
  const removed: readonly Edit[] = ids.length > 0 ? [{ op: 'removeRows', path: [key], ids }] : [];
  if (fresh.data.length === 0) return removed;
  return [...removed, { op: 'insertRows', path: [key], after: null, rows: fresh.data }];
}

function set(path: readonly string[], value: unknown): Edit {
  return { op: 'set', path, value };
}
