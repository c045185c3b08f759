import { type CompiledPack } from '../procedure/compile-pack.ts';
import { type MovableRecord } from './move-rows.ts';

/** Why a record cannot go to a version, and what of it is about. */
export type MoveReason = {
  readonly code:
    | 'sameVersion'
    | 'olderVersion'
    | 'typeGone'
    | 'stateGone'
    | 'stateFinal'
    | 'documentGone'
    | 'factGone'
    | 'opinionGone'
    | 'panelGone'
    | 'filingGone'
    | 'linkGone'
    | 'actedSince';
  readonly about: string | null;
};

/** Everything that keeps a record from going on under a version: what it holds must go on meaning something. */
export function moveReasons(record: MovableRecord, to: CompiledPack): readonly MoveReason[] {
  if (record.packVersion === to.version) return [{ code: 'sameVersion', about: null }];
  const older: readonly MoveReason[] =
    record.packVersion > to.version ? [{ code: 'olderVersion', about: null }] : [];
  return [...older, ...reasonsIn(record, to)];
}

/** Everything that a version does not know of what a record holds. */
export function reasonsIn(record: MovableRecord, to: CompiledPack): readonly MoveReason[] {
  const type = to.type(record.type);
  if (!type) return [{ code: 'typeGone', about: record.type }];
  const { recordType, procedure } = type;
  const state = procedure?.states.find(({ key }) => key === record.state);
  const gone = (code: MoveReason['code'], held: readonly string[], known: Iterable<string>) => {
    const there = new Set(known);
    return held.filter((key) => !there.has(key)).map((about) => ({ code, about }));
  };
  const keys = (things: readonly { readonly key: string }[] = []) => things.map(({ key }) => key);
  const tasks = (procedure?.reviews ?? []).flatMap((review) =>
    review.tasks.map((task) => `${review.key} ${task.key}`),
  );
  const written = record.drafts.filter(({ revision }) => revision > 0).map(({ key }) => key);
  const stateReasons: readonly MoveReason[] = !procedure
    ? []
    : !state
      ? [{ code: 'stateGone', about: record.state }]
      : state.final
        ? [{ code: 'stateFinal', about: record.state }]
        : [];
  return [
    ...stateReasons,
    ...gone('documentGone', [...new Set([...written, ...record.documents])], keys(recordType.documents)),
    ...gone('factGone', Object.keys(record.facts), keys(recordType.facts)),
    ...gone(
      'opinionGone',
      record.opinions.map(({ review, task }) => `${review} ${task}`),
      tasks,
    ),
    ...gone('panelGone', record.panels, keys(procedure?.panels)),
    ...gone('filingGone', record.filings, keys(procedure?.filings)),
    ...gone(
      'linkGone',
      record.links,
      [...type.links.values()].map(({ identity }) => identity),
    ),
  ];
}
