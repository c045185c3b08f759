import { type Context } from '../context/context.ts';
import { type Blocker, blocked } from '../procedure/blocker.ts';
import { type CompiledType } from '../procedure/compile-type.ts';
import { type Examination } from '../procedure/examination.ts';
import { type LinkEnd } from '../procedure/link-end.ts';
import { type Situation } from '../procedure/situation.ts';
import { DomainError } from '../shared/domain-error.ts';
import { type Rows } from '../storage/rows.ts';
import { lockReadable } from './access.ts';
import { examine } from './examine.ts';
import { type LinkRow } from './gathered-rows.ts';
import { takenBlockers } from './link-records.ts';
import { linkBlockers } from './link-rights.ts';
import { loadSituations } from './load-situations.ts';

export type AskedLinks = {
  /** Links of the record to be, by its own names for them. */
  readonly links: readonly { readonly link: string; readonly to: string }[] | null;
  /** The record that it is made from, and that record's name for the link. */
  readonly linkFrom: string | null;
  readonly link: string | null;
};

/** A link that is given with a record that is not there yet. */
export type GivenLink = {
  /** Whether the record to be declares it. */
  readonly outgoing: boolean;
  readonly end: LinkEnd;
  readonly other: Situation;
};

/** The links that are asked for with a new record, to records that whoever asks may read; those are locked. */
export async function readGivenLinks(
  context: Context,
  rows: Rows,
  { type, asked }: { readonly type: CompiledType; readonly asked: AskedLinks },
): Promise<readonly GivenLink[]> {
  const { links, linkFrom, link } = asked;
  if ((linkFrom === null) !== (link === null))
    throw DomainError.invalidInput('请同时指明关联的事项和关联方式。');
  const ids = [...(links ?? []).map(({ to }) => to), ...(linkFrom === null ? [] : [linkFrom])];
  if (ids.length === 0) return [];
  await lockReadable(context, rows, ...ids);
  const others = await loadSituations(context, rows, ids);
  const named = (links ?? []).map(({ link: key, to }) =>
    fitting(type, { end: type.links.get(key), other: others.get(to), isOwn: true }),
  );
  const from = linkFrom === null ? undefined : others.get(linkFrom);
  if (!from) return named;
  const end = from.type.links.get(link ?? '');
  return [...named, fitting(type, { end, other: from, isOwn: false })];
}

type Naming = {
  readonly end: LinkEnd | undefined;
  readonly other: Situation | undefined;
  /** Whether the link is named as the record to be names it. */
  readonly isOwn: boolean;
};

function fitting({ recordType }: CompiledType, { end, other, isOwn }: Naming): GivenLink {
  const meets = isOwn ? end?.to === other?.type.recordType.key : end?.to === recordType.key;
  if (!end || !other || !meets || end.definition.over !== 'link') {
    throw DomainError.invalidInput('不能这样关联这两项。');
  }
  return { end, other, outgoing: isOwn ? end.outgoing : !end.outgoing };
}

/** The row of a given link; the record to be has the id that is given for it, or none yet. */
export function linkRowOf({ end, other, outgoing }: GivenLink, id = ''): LinkRow {
  const there = other.record.id;
  return { linkKey: end.identity, fromId: outgoing ? id : there, toId: outgoing ? there : id };
}

/** Why links may not be given; one that belongs to the record from its beginning is given with the right to begin. */
export async function givenBlockers(
  rows: Rows,
  given: readonly GivenLink[],
  beginning: Examination,
): Promise<readonly Blocker[]> {
  const blockers: Blocker[] = [];
  for (const link of given) {
    const { end, other, outgoing } = link;
    const { definition } = end;
    const owner = outgoing ? beginning : examine(other);
    if (!(outgoing && definition.required)) blockers.push(...linkBlockers(end, owner));
    blockers.push(...(await takenBlockers(rows, end, linkRowOf(link))));
  }
  for (const { key, label, many } of beginning.situation.type.recordType.links) {
    const count = given.filter(({ end, outgoing }) => outgoing && end.definition.key === key).length;
    if (!many && count > 1) blockers.push(blocked({ code: 'linkTaken', key, name: label }, { basis: [] }));
  }
  return blockers;
}
