import { applyPackEdits, type Json, PackEdit } from '@lixiang/schema';
import { z } from 'zod';
import type { Context } from '../context/context.ts';
import { DomainError } from '../shared/domain-error.ts';
import { json, type Rows } from '../storage/rows.ts';

/** The design that is open, without its content. */
export type Design = {
  readonly baseVersion: number;
  readonly revision: number;
  readonly begunRevision: number;
  readonly beganAt: string;
};

/** A list of edits that somebody made. */
export type DesignChange = {
  readonly revision: number;
  readonly requestId: string;
  readonly accountId: string;
  readonly by: string;
  readonly at: string;
  readonly edits: readonly PackEdit[];
  readonly inverse: readonly PackEdit[];
};

const Edits = z.array(PackEdit);
/** Such a column holds nothing but JSON; to look through all of it at every edit took longer than the edit. */
const Content = z.custom<Json>((value) => value !== undefined);

const META = [
  'base_version as baseVersion',
  'revision',
  'begun_revision as begunRevision',
  'begun_at as beganAt',
] as const;

/** The design that is open; undefined where none is. */
export async function findDesign(rows: Rows): Promise<Design | undefined> {
  return await rows.selectFrom('pack_design').select(META).executeTakeFirst();
}

/** The design that is open, with what it says, kept from being changed by others until the transaction ends. */
export async function lockDesign(rows: Rows): Promise<Design & { readonly content: Json }> {
  const found = await rows
    .selectFrom('pack_design')
    .select([...META, 'content'])
    .forUpdate()
    .executeTakeFirst();
  if (!found) throw DomainError.notFound();
  return { ...found, content: Content.parse(found.content) };
}

/** Refuses a revision of a design that has been discarded, published or put on another base since. */
export function requireRevision({ begunRevision, revision }: Design, known: number): void {
  if (known < begunRevision || known > revision) throw DomainError.staleVersion(revision);
}

/** What has been changed after a revision, oldest first. */
export async function changesAfter(rows: Rows, revision: number): Promise<readonly DesignChange[]> {
  const found = await rows
    .selectFrom('pack_design_edit')
    .innerJoin('account', 'account.id', 'pack_design_edit.account_id')
    .select([
      'pack_design_edit.revision',
      'pack_design_edit.request_id as requestId',
      'pack_design_edit.account_id as accountId',
      'account.name as by',
      'pack_design_edit.at',
      'pack_design_edit.edits',
      'pack_design_edit.inverse',
    ])
    .where('pack_design_edit.revision', '>', revision)
    .orderBy('pack_design_edit.revision')
    .execute();
  return found.map(parseChange);
}

type ChangeRow = Omit<DesignChange, 'edits' | 'inverse'> & {
  readonly edits: readonly unknown[];
  readonly inverse: readonly unknown[];
};

function parseChange({ edits, inverse, ...change }: ChangeRow): DesignChange {
  return { ...change, edits: Edits.parse(edits), inverse: Edits.parse(inverse) };
}

/** What the design said at one of its revisions: edits made since are taken back. */
export async function contentAt(rows: Rows, revision: number): Promise<Json> {
  const found = await rows
    .selectFrom('pack_design')
    .select(['content', ...META])
    .executeTakeFirst();
  if (!found) throw DomainError.notFound();
  requireRevision(found, revision);
  const content = Content.parse(found.content);
  if (found.revision === revision) return content;
  const since = await changesAfter(rows, revision);
  const back = applyPackEdits(
    content,
    since.toReversed().flatMap(({ inverse }) => inverse),
  );
  if ('refused' in back) throw new Error(`an edit cannot be taken back: ${JSON.stringify(back.refused)}`);
  return back.content;
}

/** The revision that a request of this account made; undefined where it made none. */
export async function revisionOf(
  { account }: Context,
  rows: Rows,
  requestId: string,
): Promise<number | undefined> {
  const found = await rows
    .selectFrom('pack_design_edit')
    .select('revision')
    .where('account_id', '=', account)
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  return found?.revision;
}

/** The latest revision that any design has come to. */
export async function lastRevision(rows: Rows): Promise<number> {
  const found = await rows
    .selectFrom('pack_design_edit')
    .select((read) => read.fn.max('revision').as('last'))
    .executeTakeFirst();
  return found?.last ?? 0;
}

/** Remembers edits and how they are taken back. */
export async function logChange(
  { jurisdiction }: Context,
  rows: Rows,
  change: Omit<DesignChange, 'by'>,
): Promise<void> {
  await rows
    .insertInto('pack_design_edit')
    .values({
      jurisdiction,
      revision: change.revision,
      request_id: change.requestId,
      account_id: change.accountId,
      at: change.at,
      edits: json(change.edits),
      inverse: json(change.inverse),
    })
    .execute();
}
