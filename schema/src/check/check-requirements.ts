import { packError, type PackIssue, packWarning } from '../issue.ts';
import { type Pack } from '../model/pack.ts';
import { provisionsOf } from '../requirement/provisions-of.ts';
import { placed } from './placed.ts';

/**
 * A pack that numbers its requirements carries each of them somewhere, or says why it only informs; and points at no
 * other. One that numbers none is not held to any.
 */
export function checkRequirements(pack: Pack): readonly PackIssue[] {
  if (pack.requirements.length === 0) return [];
  const carriers = provisionsOf(pack).flatMap(({ refs, path }) => refs.map((ref) => ({ ref, path })));
  const carried = new Set(carriers.map(({ ref }) => ref));
  const known = new Set(pack.requirements.map(({ ref }) => ref));
  const informing = new Set(pack.informing.map(({ ref }) => ref));
  return [
    ...repeated(pack.requirements, 'requirements'),
    ...repeated(pack.informing, 'informing'),
    ...carriers
      .filter(({ ref }) => !known.has(ref))
      .map(({ ref, path }) => packError([...path, 'ref'], 'unknownRequirement', { ref })),
    ...placed(pack.informing, 'informing').flatMap(({ item: { ref }, path }) => {
      if (!known.has(ref)) return [packError([...path, 'ref'], 'unknownRequirement', { ref })];
      return carried.has(ref) ? [packWarning([...path, 'ref'], 'requirementCarried', { ref })] : [];
    }),
    ...placed(pack.requirements, 'requirements')
      .filter(({ item: { ref } }) => !carried.has(ref) && !informing.has(ref))
      .map(({ item: { ref }, path }) => packWarning(path, 'requirementMissing', { ref })),
  ];
}

function repeated(items: readonly { readonly ref: string }[], list: string): readonly PackIssue[] {
  const refs = items.map(({ ref }) => ref);
  return placed(items, list).flatMap(({ item: { ref }, path }, at) =>
    refs.indexOf(ref) < at ? [packError([...path, 'ref'], 'repeatedRequirement', { ref })] : [],
  );
}
