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
  | 'beginPackDesign'
  | 'rebasePackDesign'
  | 'discardPackDesign'
  | 'uploadFile'
  | 'readFile'
  | 'removeFile'
  | 'exportDossier'
  | 'exportCatalogue'
  | 'createRecord'
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
export async function writeAudit(
  rows: Rows,
  doer: Doer,
  { action, recordId, detail }: AuditNote,
): Promise<void> {
  await rows
    .insertInto('audit_entry')
    .values({
      jurisdiction: doer.jurisdiction,
      id: newId(),
      at: doer.clock().toISOString(),
      account_id: doer.actor.accountId,
      organisation_id: doer.actor.organisationId,
      action,
      record_id: recordId ?? null,
      detail: json(detail ?? {}),
      address: doer.address,
    })
    .execute();
}
