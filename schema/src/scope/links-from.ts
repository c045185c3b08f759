import { type Pack } from '../model/pack.ts';
import { type Link, type RecordType } from '../model/record-type.ts';

/** A link as one end sees it: its name there, and what lies at the other end. */
export type VisibleLink = {
  readonly key: string;
  readonly target: RecordType;
  readonly link: Link;
  readonly direction: 'forward' | 'inverse';
  /** Whether there may be several; one alone is an object in expressions. */
  readonly many: boolean;
};

/** The links of a record type, its own and those that name it from the other end. */
export function linksFrom(pack: Pack, recordType: RecordType): readonly VisibleLink[] {
  const own = recordType.links.flatMap((link): VisibleLink[] => {
    const target = pack.recordTypes.find((candidate) => candidate.key === link.to);
    return target ? [{ key: link.key, target, link, direction: 'forward', many: link.many }] : [];
  });
  const inverse = pack.recordTypes.flatMap((target) =>
    target.links.flatMap((link): VisibleLink[] =>
      link.to === recordType.key && link.inverse
        ? [{ key: link.inverse.key, target, link, direction: 'inverse', many: link.inverse.many }]
        : [],
    ),
  );
  return [...own, ...inverse];
}
