import { type Actor, readerCondition } from '@lixiang/schema';
import { type RawBuilder, sql } from 'kysely';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { type CompiledType } from '../procedure/compile-type.ts';
import { conditionalRole } from '../procedure/named-units.ts';
import { readerSql } from './reader-sql.ts';

type As = { readonly pack: CompiledPack; readonly type: CompiledType; readonly own: string };

/** The condition on rows of `record` that an organisation reads them as an actor of the pack, as things stand. */
export function readAs(actor: Actor, { pack, type, own }: As): RawBuilder<boolean> | undefined {
  const is = isActor(actor, own);
  if (!is) return undefined;
  const { key } = type.recordType;
  return sql<boolean>`(record.type = ${key} and record.pack_version = ${pack.version}
    and ${is} and ${isAdmitted(actor, { pack, type })})`;
}

function isAdmitted({ when }: Actor, { pack, type }: Omit<As, 'own'>): RawBuilder<unknown> {
  if (when === undefined) return sql`true`;
  const condition = readerCondition(when, pack.pack, type.recordType);
  return condition ? readerSql(condition, type) : sql`false`;
}

/** Whether the organisation is that actor of a record; of offices and positions, that has been seen to. */
function isActor(actor: Actor, own: string): RawBuilder<unknown> | undefined {
  if ('office' in actor || 'unit' in actor) return sql`true`;
  if ('named' in actor) {
    return sql`record.id in (select party.record_id from record_party party
      where party.organisation_id = ${own} and party.role = ${conditionalRole(actor.named)})`;
  }
  if ('drawn' in actor) {
    return sql`record.id in (select draw.record_id from draw
      cross join lateral jsonb_array_elements_text(draw.members) as chosen (id)
      join record member on member.jurisdiction = draw.jurisdiction and member.id = chosen.id
      where member.unit_id = ${own} and draw.panel = ${actor.drawn}
        and not exists (select 1 from draw later where later.jurisdiction = draw.jurisdiction
          and later.record_id = draw.record_id and later.panel = draw.panel and later.id > draw.id))`;
  }
  if ('took' in actor) {
    return sql`${own} = (select event.organisation_id from event where event.jurisdiction = record.jurisdiction
      and event.record_id = record.id and event.transition = ${actor.took}
      order by event.sequence desc limit 1)`;
  }
  return undefined;
}
