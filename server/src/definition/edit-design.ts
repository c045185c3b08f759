import { applyPackEdits, type EditRefusal, overlapOfPackEdits, type PackPlace } from '@lixiang/schema';
import type { Context } from '../context/context.ts';
import { DomainError } from '../shared/domain-error.ts';
import { json, type Rows } from '../storage/rows.ts';
import {
  changesAfter,
  type DesignChange,
  lockDesign,
  logChange,
  requireRevision,
  revisionOf,
} from './design.rows.ts';
import { type EditFault, parseDesignEdits } from './parse-design-edits.ts';
import { noteEditor } from './presence.ts';

export type EditCommand = {
  readonly requestId: string;
  /** The latest revision that whoever edits has seen. */
  readonly revision: number;
  readonly edits: unknown;
  /** Where they are at work. */
  readonly place: PackPlace | null;
};

/** What came of edits: made on top of what others changed meanwhile, or not made at all. */
export type EditOutcome =
  | { readonly revision: number; readonly changes: readonly DesignChange[] }
  | {
      readonly revision: number;
      readonly changes: readonly DesignChange[];
      /** Indices of those that others' changes quarrel with. */
      readonly overlapping: readonly number[];
    }
  | { readonly refused: EditFault | EditRefusal };

/** A whole configuration of a thousand forms fits several times. */
const LONGEST_CONTENT = 8_000_000;

/** Edits the design: what others changed elsewhere is kept, where they changed the same nothing is done. */
export async function editDesign(context: Context, rows: Rows, command: EditCommand): Promise<EditOutcome> {
  const { requestId, revision: known } = command;
  if (requestId.trim() === '' || requestId.length > 100)
    throw DomainError.invalidInput('请求编号无效，请刷新页面后重试。');
  const { content, ...design } = await lockDesign(rows);
  requireRevision(design, known);
  if (command.place) await noteEditor(context, rows, command.place);
  const done = await revisionOf(context, rows, requestId);
  const changes = (await changesAfter(rows, known)).filter((change) => change.revision !== done);
  if (done !== undefined) return { revision: design.revision, changes };

  const parsed = parseDesignEdits(command.edits);
  if ('fault' in parsed) return { refused: parsed.fault };
  const theirs = changes.flatMap(({ edits }) => edits);
  const overlapping = overlapOfPackEdits(parsed.edits, theirs);
  if (overlapping.length > 0) return { revision: design.revision, changes, overlapping };
  const made = applyPackEdits(content, parsed.edits);
  if ('refused' in made) return made;
  const text = JSON.stringify(made.content);
  if (text.length > LONGEST_CONTENT)
    throw DomainError.limitExceeded('配置内容过大，无法保存。请删去不用的内容后重试。');

  const at = context.clock().toISOString();
  const revision = design.revision + 1;
  await rows
    .updateTable('pack_design')
    .set({ content: json<unknown>(made.content), revision, touched_at: at })
    .execute();
  await logChange(context, rows, {
    revision,
    requestId,
    accountId: context.account,
    at,
    edits: parsed.edits,
    inverse: made.inverse,
  });
  return { revision, changes };
}
