import { packError, type PackIssue, packWarning } from '../issue.ts';
import { type Pack } from '../model/pack.ts';
import { type Basis } from '../model/primitive.ts';
import { placed, type Placed } from './placed.ts';

/** What binds people rests on an article, or says why it is inferred; the rest had better. */
export function checkBasis(pack: Pack): readonly PackIssue[] {
  return [
    ...binding(pack)
      .filter(isGroundless)
      .map(({ path }) => packError(path, 'noBasis')),
    ...descriptive(pack)
      .filter(isGroundless)
      .map(({ path }) => packWarning(path, 'noBasis')),
  ];
}

/** What somebody may be refused, held to or asked for by. */
function binding(pack: Pack): readonly Placed<Basis>[] {
  return [
    ...placed(pack.parameters, 'parameters'),
    ...placed(pack.forms, 'forms').flatMap(({ item, path }) => placed(item.rules, ...path, 'rules')),
    ...placed(pack.recordTypes, 'recordTypes').flatMap(({ item, path }) =>
      placed(item.documents, ...path, 'documents'),
    ),
    ...placed(pack.procedures, 'procedures').flatMap(({ item, path }) =>
      [
        placed<Basis>(item.rules, ...path, 'rules'),
        placed<Basis>(item.transitions, ...path, 'transitions'),
        placed<Basis>(item.reviews, ...path, 'reviews'),
        placed<Basis>(item.panels, ...path, 'panels'),
        placed<Basis>(item.filings, ...path, 'filings'),
        placed<Basis>(item.clocks, ...path, 'clocks'),
        placed(item.clocks, ...path, 'clocks').flatMap(({ item: { escalate }, path: at }) =>
          escalate ? { item: escalate, path: [...at, 'escalate'] } : [],
        ),
      ].flat(),
    ),
  ];
}

function descriptive(pack: Pack): readonly Placed<Basis>[] {
  return [
    ...placed(pack.offices, 'offices'),
    ...placed(pack.forms, 'forms'),
    ...placed(pack.recordTypes, 'recordTypes'),
    ...placed(pack.procedures, 'procedures'),
    ...placed(pack.procedures, 'procedures').flatMap(({ item, path }) =>
      placed(item.states, ...path, 'states'),
    ),
    ...placed(pack.unitAttributes, 'unitAttributes'),
    ...placed(pack.codeLists, 'codeLists'),
    ...placed(pack.dashboards, 'dashboards'),
  ];
}

function isGroundless({ item }: Placed<Basis>): boolean {
  return item.basis.length === 0 && item.inferred === undefined;
}
