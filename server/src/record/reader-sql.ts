import {
  type Comparison,
  type Literal,
  type ReaderCondition,
  type ReaderPlace,
  type ReaderValue,
} from '@lixiang/schema';
import { type RawBuilder, sql } from 'kysely';
import { type CompiledType } from '../procedure/compile-type.ts';

type Condition = RawBuilder<boolean | null>;

/**
 * A condition of the pack on rows of `record`, asked in the database: null where it is unknown, as an expression is
 * that reads what has no answer.
 */
export function readerSql(condition: ReaderCondition, type: CompiledType): Condition {
  switch (condition.kind) {
    case 'all':
      return joined(condition.parts, type, sql` and `);
    case 'any':
      return joined(condition.parts, type, sql` or `);
    case 'not':
      return sql`(not ${readerSql(condition.part, type)})`;
    case 'known':
      return literal(condition.value, (value) => sql`${value === true}::boolean`);
    case 'answered':
      return asked(
        condition.place,
        type,
        sql`when at.value is null or at.value in ('null', '""', '[]') then false
          when jsonb_typeof(at.value) = ${condition.place.json}::text then true`,
      );
    case 'yes':
      return typed(condition.place, type, sql`at.value = 'true'`);
    case 'compare':
      return compared(condition, type);
    case 'among':
      return condition.values === null
        ? sql`null::boolean`
        : typed(condition.place, type, sql`${JSON.stringify(condition.values)}::jsonb @> at.value`);
    case 'holds':
      return literal(condition.value, (value) =>
        typed(condition.place, type, sql`at.value @> ${JSON.stringify([value])}::jsonb`),
      );
  }
}

function joined(parts: readonly ReaderCondition[], type: CompiledType, by: RawBuilder<unknown>): Condition {
  return sql`(${sql.join(
    parts.map((part) => readerSql(part, type)),
    by,
  )})`;
}

/** What is not set is unknown. */
function literal(value: ReaderValue, ask: (value: Literal) => Condition): Condition {
  return value === null ? sql`null::boolean` : ask(value);
}

const SIGNS: Readonly<Record<Comparison, RawBuilder<unknown>>> = {
  '==': sql`=`,
  '!=': sql`<>`,
  '<': sql`<`,
  '<=': sql`<=`,
  '>': sql`>`,
  '>=': sql`>=`,
};

function compared(
  { place, comparison, value }: Extract<ReaderCondition, { readonly kind: 'compare' }>,
  type: CompiledType,
): Condition {
  return literal(value, (against) =>
    typed(place, type, sql`${written(place.json)} ${SIGNS[comparison]} ${castTo(against)}`),
  );
}

/** What stands at a place as the database compares it. */
function written(json: ReaderPlace['json']): RawBuilder<unknown> {
  if (json === 'number') return sql`(at.value #>> '{}')::numeric`;
  return json === 'boolean' ? sql`(at.value = 'true')` : sql`(at.value #>> '{}') collate "C"`;
}

function castTo(value: Literal): RawBuilder<unknown> {
  if (typeof value === 'number') return sql`${value}::numeric`;
  return typeof value === 'boolean' ? sql`${value}::boolean` : sql`${value}::text`;
}

/** Asks of an answer of the right kind; of a blank, or of something else, it is unknown. */
function typed(place: ReaderPlace, type: CompiledType, holds: RawBuilder<unknown>): Condition {
  return asked(
    place,
    type,
    sql`when jsonb_typeof(at.value) = ${place.json}::text and at.value <> '""' then ${holds}`,
  );
}

function asked(place: ReaderPlace, type: CompiledType, cases: RawBuilder<unknown>): Condition {
  return sql`(select case ${cases} end from (select ${valueAt(place, type)} as value) at)`;
}

/** What is kept at a place, as JSON; null where nothing is. */
function valueAt(place: ReaderPlace, type: CompiledType): RawBuilder<unknown> {
  switch (place.of) {
    case 'unit':
      return sql`(select ${ofUnit(place.key)} from organisation unit
        where unit.jurisdiction = record.jurisdiction and unit.id = record.unit_id)`;
    case 'phase':
      return sql`(${JSON.stringify(phasesOf(type))}::jsonb -> record.state)`;
    case 'state':
      return atRecord(place.link, type, (owner) => sql`to_jsonb(${owner}.state)`);
    case 'facts':
      return atRecord(place.link, type, (owner) => sql`${owner}.facts -> ${place.key}::text`);
    case 'submitted':
      return atRecord(
        place.link,
        type,
        (owner) => sql`(select handed."values" -> ${place.key}::text from submission handed
          where handed.jurisdiction = ${owner}.jurisdiction and handed.record_id = ${owner}.id
            and handed.document_key = ${place.document}::text order by handed.sequence desc limit 1)`,
      );
  }
}

function ofUnit(key: string): RawBuilder<unknown> {
  if (key === 'id') return sql`to_jsonb(unit.id)`;
  if (key === 'name') return sql`to_jsonb(unit.name)`;
  if (key === 'hasAuthority') return sql`to_jsonb(unit.authority_id is not null)`;
  return sql`unit.attributes -> ${key}::text`;
}

function phasesOf({ procedure }: CompiledType): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (procedure?.states ?? []).flatMap(({ key, phase }) => (phase === undefined ? [] : [[key, phase]])),
  );
}

type Owner = RawBuilder<unknown>;

/** Of the record itself, or of the only one at the end of a link. */
function atRecord(
  link: string | undefined,
  type: CompiledType,
  ask: (owner: Owner) => RawBuilder<unknown>,
): RawBuilder<unknown> {
  if (link === undefined) return sql`(${ask(sql`record`)})`;
  const end = type.links.get(link);
  if (!end) return sql`null::jsonb`;
  const [here, there] = end.outgoing ? [sql`from_id`, sql`to_id`] : [sql`to_id`, sql`from_id`];
  return sql`(select case when count(*) = 1 then (array_agg(${ask(sql`linked`)}))[1] end
    from record_link link join record linked
      on linked.jurisdiction = link.jurisdiction and linked.id = link.${there} and linked.type = ${end.to}::text
    where link.jurisdiction = record.jurisdiction and link.${here} = record.id
      and link.link_key = ${end.identity}::text)`;
}
