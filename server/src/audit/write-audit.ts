import { newId } from '../shared/ids.ts';
import { json, type Rows } from '../storage/rows.ts';

/** Every kind of entry; what the audit can be searched for. */
export type AuditAction =
  | 'signIn'
  | 'signInFailed'
  | 'signInLocked'
  | 'signOut'
  | 'changePassword'
  | 'createOrganisation'
  | 'updateOrganisation'
  | 'createAccount'
  | 'updateAccount'
  | 'publishPack'
  | 'createApiToken'
  | 'revokeApiToken'
  | 'rehearse'
  | 'beginSimulation'
  | 'endSimulation'
  | 'beginPackDesign'
  | 'rebasePackDesign'
  | 'discardPackDesign'
  | 'uploadFile'
  | 'readFile'
  | 'removeFile'
  | 'exportDossier'
  | 'exportCatalogue'
  | 'createRecord'
  | 'importList'
  | 'takeBackImport'
  | 'saveDocument'
  | 'takeTransition'
  | 'receiveFiling'
  | 'giveOpinion'
  | 'drawPanel'
  | 'answerPoint'
  | 'moveRecord'
  | 'takeBackMove'
  | 'linkRecords'
  | 'unlinkRecords';

type Doer = {
  readonly jurisdiction: string;
  readonly actor: { readonly accountId: string | null; readonly organisationId: string | null };
  readonly address: string | null;
  readonly clock: () => Date;
};

export type AuditNote = {
  readonly action: AuditAction;
  readonly recordId?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
};

/** Writes one entry in the transaction of the act itself: both stand, or neither. */
export async function writeAudit(rows: Rows, doer: Doer, note: AuditNote): Promise<void> {
  await writeAudits(rows, doer, [note]);
}

/** Writes an entry for each of several things that are done together. */
export async function writeAudits(rows: Rows, doer: Doer, notes: readonly AuditNote[]): Promise<void> {
  const { jurisdiction, actor, address, clock } = doer;
  await rows
    .insertInto('audit_entry')
    .values(
      notes.map(({ action, recordId, detail }) => ({
        jurisdiction,
        id: newId(),
        at: clock().toISOString(),
        account_id: actor.accountId,
        organisation_id: actor.organisationId,
        action,
        record_id: recordId ?? null,
        detail: json(detail ?? {}),
        address,
      })),
    )
    .execute();
}
