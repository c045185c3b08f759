import { writeAudit } from '../audit/write-audit.ts';
import type { Context } from '../context/context.ts';
import { DomainError } from '../shared/domain-error.ts';
import type { Rows } from '../storage/rows.ts';
import { findDesign } from './design.rows.ts';
import { lockDesigns } from './lock-designs.ts';

/** Throws the design away, if nobody has changed it since; what was edited stays in the log. */
export async function discardDesign(context: Context, rows: Rows, revision: number): Promise<void> {
  await lockDesigns(context, rows);
  const design = await findDesign(rows);
  if (!design) throw DomainError.notFound();
  if (design.revision !== revision) throw DomainError.staleVersion(design.revision);
  await removeDesign(rows);
  const { baseVersion } = design;
  await writeAudit(rows, context, { action: 'discardPackDesign', detail: { baseVersion, revision } });
}

/** Takes the design and who was at work on it out of the tables. */
export async function removeDesign(rows: Rows): Promise<void> {
  await rows.deleteFrom('pack_design').execute();
  await rows.deleteFrom('pack_design_editor').execute();
}
