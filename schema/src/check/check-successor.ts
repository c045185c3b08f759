import { packError, type PackIssue, packWarning } from '../issue.ts';
import { type Pack } from '../model/pack.ts';
import { type Transfer } from '../model/transfer.ts';
import { checkBaseVersions } from './check-base-versions.ts';
import { fieldsByName } from './check-transfers.ts';
import { identitiesOf, type Identity } from './identities.ts';
import { placed } from './placed.ts';
import { transferEnds } from './transfer-ends.ts';

/** Whether a pack can follow another: a key goes on meaning what stored records took it to mean. */
export function checkSuccessor(previous: Pack, next: Pack): readonly PackIssue[] {
  const earlier = byName(previous);
  const later = byName(next);
  return [...earlier.values()].reduce(
    (issues, before) => {
      const after = later.get(before.name);
      return issues.concat(after ? changed(before, after) : removed(before, { earlier, later }));
    },
    [...checkPlace(previous, next), ...checkTaken(previous, next), ...checkBaseVersions(previous, next)],
  );
}

type ByName = ReadonlyMap<string, Identity>;

function byName(pack: Pack): ByName {
  return new Map(identitiesOf(pack).map((identity) => [identity.name, identity]));
}

function checkPlace(previous: Pack, next: Pack): readonly PackIssue[] {
  const other = previous.jurisdiction.key !== next.jurisdiction.key;
  const earlier = next.effectiveFrom < previous.effectiveFrom;
  return [
    ...(other ? [packError(['jurisdiction', 'key'], 'otherJurisdiction')] : []),
    ...(earlier
      ? [packError(['effectiveFrom'], 'earlierThanBefore', { before: previous.effectiveFrom })]
      : []),
  ];
}

/** What a new transfer takes answers from was there before, or another has just given it. */
function checkTaken(previous: Pack, next: Pack): readonly PackIssue[] {
  return placed(next.forms, 'forms').flatMap(({ item: form, path }) => {
    const before = previous.forms.find(({ key }) => key === form.key);
    const known = new Set([
      ...(before ? fieldsByName(before).keys() : []),
      ...form.transfers.flatMap(givenBy),
    ]);
    return placed(form.transfers, ...path, 'transfers')
      .filter(({ item }) => !before?.transfers.some(({ key }) => key === item.key))
      .flatMap(({ item, path: at }) =>
        transferEnds(item)
          .from.filter((name) => !known.has(name))
          .map((key) =>
            packError([...at, item.kind === 'options' ? 'field' : 'from'], 'unknown.field', { key }),
          ),
      );
  });
}

function givenBy(transfer: Transfer): readonly string[] {
  return transfer.kind === 'options' ? [] : transferEnds(transfer).into;
}

function changed(before: Identity, after: Identity): readonly PackIssue[] {
  if (before.meaning === after.meaning) return [];
  const params = { key: before.name, before: before.meaning, after: after.meaning };
  return [packError(after.path, 'keyReused', params)];
}

/** Shown at what it was part of; once only, where that is gone as a whole. */
function removed(
  { name, removal }: Identity,
  { earlier, later }: { readonly earlier: ByName; readonly later: ByName },
): readonly PackIssue[] {
  const steps = name.split('/');
  const owners = steps.map((_, at) => steps.slice(0, steps.length - 1 - at).join('/'));
  const owner = owners.find((candidate) => earlier.has(candidate));
  const path = owner === undefined ? [] : later.get(owner)?.path;
  if (!path) return [];
  const issue = removal === 'error' ? packError : packWarning;
  return [issue(path, 'keyRemoved', { key: name })];
}
