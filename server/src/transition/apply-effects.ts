import { type Context } from '../context/context.ts';
import { type PlannedEffect } from '../procedure/plan-effects.ts';
import { type Situation } from '../procedure/situation.ts';
import { insertRecord } from '../record/insert-record.ts';
import { writeLink } from '../record/link-records.ts';
import { newId } from '../shared/ids.ts';
import { type Rows } from '../storage/rows.ts';
import { insertFiling, returnFiling } from './filing-writes.ts';

type Effects = {
  readonly situation: Situation;
  readonly effects: readonly PlannedEffect[];
  readonly event: string;
  readonly requestId: string;
};
type Doing<K extends PlannedEffect['kind']> = Omit<Effects, 'effects'> & {
  readonly effect: Extract<PlannedEffect, { readonly kind: K }>;
};

/** Does what an act was planned to do beside moving its record; facts and linked acts are written with the move. */
export async function applyEffects(context: Context, rows: Rows, { effects, ...of }: Effects): Promise<void> {
  for (const effect of effects) {
    switch (effect.kind) {
      case 'file':
        await insertFiling(context, rows, {
          record: of.situation.record.id,
          event: of.event,
          filing: effect,
        });
        break;
      case 'returnFiling':
        await returnFiling(context, rows, { record: of.situation.record.id, key: effect.filing });
        break;
      case 'notify':
        await insertNotices(context, rows, { ...of, effect });
        break;
      case 'createLinked':
        if (!effect.birth) await createLinked(context, rows, { ...of, effect });
        break;
      case 'set':
      case 'fireLinked':
        break;
    }
  }
}

async function insertNotices(
  { jurisdiction, clock }: Context,
  rows: Rows,
  { situation, effect }: Doing<'notify'>,
): Promise<void> {
  if (effect.organisations.length === 0) return;
  const at = clock().toISOString();
  await rows
    .insertInto('notice')
    .values(
      effect.organisations.map((organisation) => ({
        jurisdiction,
        id: newId(),
        account_id: null,
        organisation_id: organisation,
        record_id: situation.record.id,
        message: effect.message,
        at,
        read_at: null,
      })),
    )
    .execute();
}

async function createLinked(
  context: Context,
  rows: Rows,
  { situation, requestId, effect }: Doing<'createLinked'>,
): Promise<void> {
  const { pack } = situation;
  const type = pack.type(effect.link.to);
  if (!type) throw new Error(`a link leads to the record type ${effect.link.to}, which is not in the pack`);
  const made = await insertRecord(context, rows, {
    pack,
    type,
    unitId: situation.unit.id,
    requestId,
    documents: effect.documents,
  });
  const here = situation.record.id;
  const [fromId, toId] = effect.link.outgoing ? [here, made] : [made, here];
  await writeLink(context, rows, { identity: effect.link.identity, fromId, toId });
}
