import { isSameJson } from '../edit/same-json.ts';
import { packError, type PackIssue, packWarning } from '../issue.ts';
import type { Pack } from '../model/pack.ts';
import { keyed, placed } from './placed.ts';

/** A base says the same as long as its version is the same; a form that leaves its base does not do so unseen. */
export function checkBaseVersions(previous: Pack, next: Pack): readonly PackIssue[] {
  return [
    ...placed(next.bases, 'bases').flatMap(({ item: base, path }): readonly PackIssue[] => {
      const before = keyed(previous.bases, base.key);
      if (!before) return [];
      const params = { base: base.title, before: before.version, after: base.version };
      if (base.version < before.version) return [packWarning([...path, 'version'], 'baseOlder', params)];
      return base.version === before.version && !isSameJson(before, base)
        ? [packError(path, 'baseAltered', params)]
        : [];
    }),
    ...placed(next.forms, 'forms').flatMap(({ item: form, path }): readonly PackIssue[] => {
      const left = keyed(previous.forms, form.key)?.base;
      if (left === undefined || form.base === left) return [];
      const base = keyed(previous.bases, left)?.title ?? left;
      return [packWarning(path, 'baseLeft', { base })];
    }),
  ];
}
