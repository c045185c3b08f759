import { type Link, linksFrom, type Pack, type RecordType } from '@lixiang/schema';

/** One end of a link as a record type sees it: its own, or another type's seen from the far end. */
export type LinkEnd = {
  readonly key: string;
  readonly label: string;
  /** The record type at the other end. */
  readonly to: string;
  readonly many: boolean;
  /** Whether this type declares the link; otherwise it is the inverse. */
  readonly outgoing: boolean;
  /** The link's identity in storage, the same from both ends. */
  readonly identity: string;
  readonly definition: Link;
};

/** Every link that a record type can name, its own and those that others name it by. */
export function linkEndsOf(pack: Pack, recordType: RecordType): readonly LinkEnd[] {
  return linksFrom(pack, recordType).map(({ key, target, link, direction, many }) => {
    const outgoing = direction === 'forward';
    return {
      key,
      label: outgoing ? link.label : (link.inverse?.label ?? link.label),
      to: target.key,
      many,
      outgoing,
      identity: `${outgoing ? recordType.key : target.key}.${link.key}`,
      definition: link,
    };
  });
}
