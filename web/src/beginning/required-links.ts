import { isBirth, linksFrom, type Pack, type RecordType } from '@lixiang/schema';

/** A link that a new record is given: its own name for it, what people call it, and the type at the other end. */
export type GivenLink = { readonly key: string; readonly label: string; readonly to: string };

/** The links that must be given with a new record of a type, and those by which it is begun from another. */
export function linksToGive(pack: Pack, type: RecordType, begunBy: readonly string[]): readonly GivenLink[] {
  return linksFrom(pack, type)
    .filter(
      ({ key, link, direction }) =>
        link.over === 'link' && ((direction === 'forward' && link.required) || begunBy.includes(key)),
    )
    .map(({ key, link, direction, target }) => ({
      key,
      label: direction === 'forward' ? link.label : target.name,
      to: target.key,
    }));
}

/** Where a record is begun that is linked to another from the start; null where the other end has no name for the link. */
export function pathToBegin(
  pack: Pack,
  from: { readonly type: string; readonly id: string },
  linkKey: string,
): string | null {
  const type = pack.recordTypes.find(({ key }) => key === from.type);
  const end = type && linksFrom(pack, type).find(({ key }) => key === linkKey);
  if (!end) return null;
  const { link, direction, target } = end;
  const own = direction === 'inverse' ? link.key : link.inverse?.key;
  return own === undefined ? null : `/records/${target.key}/new?${new URLSearchParams({ [own]: from.id })}`;
}

/** Whether records at the other end of a link are given it when they are made. */
export function isGivenAtBirth(pack: Pack, type: string, linkKey: string): boolean {
  const found = pack.recordTypes.find(({ key }) => key === type);
  const end = found && linksFrom(pack, found).find(({ key }) => key === linkKey);
  return end !== undefined && end.direction === 'inverse' && end.link.required;
}

/** Whether a record of a type cannot simply be made: an act brings it into being, or more links must be given. */
export function needsMore(pack: Pack, type: RecordType): boolean {
  const procedure = pack.procedures.find(({ recordType }) => recordType === type.key);
  return (
    (procedure?.transitions.some(isBirth) ?? false) ||
    type.links.filter(({ required }) => required).length > 1
  );
}
