import { sql } from 'kysely';
import { hasExamined } from '@lixiang/forms';
import { type Context } from '../context/context.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { type CompiledType } from '../procedure/compile-type.ts';
import { readable } from '../record/access.ts';
import { loadAllPacks } from '../record/packs.ts';
import { type UnitQuality } from './quality.type.ts';

type Row = {
  readonly unitId: string;
  readonly records: number;
  readonly handedIn: number;
  readonly entries: number;
  readonly faultless: number;
  readonly faults: Readonly<Record<string, number>> | null;
};

/** How the catalogues of each unit stand, of the records that whoever asks may read; the worst first. */
export async function unitQualities(context: Context): Promise<readonly Omit<UnitQuality, 'unit'>[]> {
  const { rows: found } = await context.read(async (rows) => {
    const begun = (await loadAllPacks(context, rows)).flatMap((pack) =>
      pack.types.filter((type) => hasCatalogue(type, pack)).map((type) => begunIn(type, pack)),
    );
    const types = begun.map(({ type }) => type);
    const initials = begun.map(({ initial }) => initial);
    return await sql<Row>`
      with begun as (
        select record.unit_id, record.jurisdiction, record.id from record
        join unnest(${types}::text[], ${initials}::text[]) as asked(type, initial)
          on record.type || ' ' || record.pack_version = asked.type and record.state <> asked.initial
        where ${await readable(context, rows)}
      ), examined as (
        select begun.unit_id, begun.id, document.record_id, document.entries, document.faultless, document.faults
        from begun left join examined_document document
          on document.jurisdiction = begun.jurisdiction and document.record_id = begun.id
      ), faults as (
        select unit_id, jsonb_object_agg(code, count) as faults from (
          select unit_id, fault.key as code, sum(fault.value::integer)::integer as count
          from examined, jsonb_each_text(faults) as fault group by 1, 2) counted
        group by unit_id
      )
      select unit_id as "unitId", count(distinct id)::integer as records,
        count(distinct record_id)::integer as "handedIn",
        coalesce(sum(entries), 0)::integer as entries, coalesce(sum(faultless), 0)::integer as faultless,
        (select faults.faults from faults where faults.unit_id = examined.unit_id) as faults
      from examined group by unit_id order by unit_id`.execute(rows);
  });
  return found.map(view).toSorted((one, other) => one.score - other.score);
}

function view({ faults, ...row }: Row): Omit<UnitQuality, 'unit'> {
  const clean = row.entries === 0 ? 0 : row.faultless / row.entries;
  const complete = row.records === 0 ? 0 : row.handedIn / row.records;
  const counts = Object.entries(faults ?? {}).map(([code, count]) => ({ code, count }));
  return Object.assign({}, row, {
    score: Math.floor(clean * complete * 100),
    faults: counts.toSorted((one, other) => other.count - one.count),
  });
}

function hasCatalogue({ recordType }: CompiledType, { pack }: CompiledPack): boolean {
  return recordType.documents.some(({ form: key }) => {
    const form = pack.forms.find((each) => each.key === key);
    return form !== undefined && hasExamined(form);
  });
}

/** Records that have left their first state have begun their way; those without a procedure begin with it. */
function begunIn({ recordType, procedure }: CompiledType, { version }: CompiledPack) {
  return { type: `${recordType.key} ${version}`, initial: procedure?.initial ?? '' };
}
