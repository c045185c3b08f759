import { memberName } from '@lixiang/schema';
import { type RawBuilder, sql } from 'kysely';
import { type LinkEnd, linkEndsOf } from '../procedure/link-end.ts';
import { type TypeOfPack } from './type-of-pack.ts';

/** The links of a type that can be filtered by: those that were set, and lead to records one by one. */
export function filterableEnds({
  pack,
  recordType,
}: Pick<TypeOfPack, 'pack' | 'recordType'>): readonly LinkEnd[] {
  return linkEndsOf(pack, recordType).filter(({ definition }) => definition.over === 'link');
}

/** The end that a filter names. */
export function endNamed(type: TypeOfPack, name: string): LinkEnd | undefined {
  return filterableEnds(type).find(({ key }) => memberName(key) === name);
}

/** The condition on rows of `record` that one at the end of a link is so; `held` speaks of `record` too. */
export function atEndHolds(
  { identity, outgoing, to }: LinkEnd,
  jurisdiction: string,
  held: RawBuilder<boolean>,
): RawBuilder<boolean> {
  const [near, far] = outgoing ? ['link.from_id', 'link.to_id'] : ['link.to_id', 'link.from_id'];
  return sql`record.id in (select ${sql.ref(near)} from record_link link
    where link.jurisdiction = ${jurisdiction} and link.link_key = ${identity} and ${sql.ref(far)} in (
      select record.id from record where record.jurisdiction = ${jurisdiction} and record.type = ${to} and ${held}))`;
}
