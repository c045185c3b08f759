import { packError, type PackIssue } from '../issue.ts';
import { type Pack } from '../model/pack.ts';
import { type Procedure } from '../model/procedure.ts';
import { type RecordType } from '../model/record-type.ts';
import { type Cure, type Fact, type Rule } from '../model/rule.ts';
import { linksFrom } from '../scope/links-from.ts';
import { fieldAt } from './field-at.ts';
import { keyed, placed, type Placed } from './placed.ts';
import { dangling } from './reference.ts';

type Place = { readonly pack: Pack; readonly procedure: Procedure; readonly recordType: RecordType };

/** What a rule of a procedure shows can be named, what it leads to exists, and only warnings want an answer. */
export function checkRules(place: Place, path: readonly string[]): readonly PackIssue[] {
  return placed(place.procedure.rules, ...path, 'rules').flatMap((rule) =>
    checkAnswer(rule).concat(
      placed(rule.item.facts, ...rule.path, 'facts').flatMap((fact) => checkFact(place, fact)),
      placed(rule.item.cures, ...rule.path, 'cures').flatMap((cure) => checkCure(place, cure)),
    ),
  );
}

function checkAnswer({ item: { force, answer }, path }: Placed<Rule>): PackIssue[] {
  return force === 'block' && answer !== 'none' ? [packError([...path, 'answer'], 'onlyOnWarning')] : [];
}

/** Keys that are printed by name have to be of something. */
function checkFact(
  { pack, recordType }: Place,
  { item: { as, of }, path }: Placed<Fact>,
): readonly PackIssue[] {
  const at = [...path, 'of'];
  if (as === 'state') return dangling({ kind: 'recordType', key: of, among: pack.recordTypes, path: at });
  if (as !== 'option') return of === undefined ? [] : [packError(at, 'keysOfNothing', { as })];
  if (of === undefined) return [packError(path, 'keysOfWhat', { as })];
  const field = fieldAt(pack, recordType, of);
  if (field) return 'list' in field || 'options' in field ? [] : [packError(at, 'noOptions', { key: of })];
  return dangling({ kind: 'codeList', key: of, among: pack.codeLists, path: at });
}

/** A refusal leads to what removes it, so that must exist. */
function checkCure(
  { pack, recordType }: Place,
  { item: { document, transition }, path }: Placed<Cure>,
): readonly PackIssue[] {
  const type = keyed(pack.recordTypes, transition?.recordType);
  const others = keyed(pack.procedures, type?.procedure)?.transitions ?? [];
  const links = linksFrom(pack, recordType);
  const link = keyed(links, transition?.link);
  return [
    ...dangling({
      kind: 'document',
      key: document,
      among: type?.documents ?? recordType.documents,
      path: [...path, 'document'],
    }),
    ...dangling({ kind: 'transition', key: transition?.key, among: others, path: [...path, 'transition'] }),
    ...dangling({ kind: 'link', key: transition?.link, among: links, path: [...path, 'transition', 'link'] }),
    ...(link && transition && link.target.key !== transition.recordType
      ? [packError([...path, 'transition', 'link'], 'leadsElsewhere', { key: link.key })]
      : []),
    ...(transition?.each !== undefined && transition.link === undefined
      ? [packError([...path, 'transition', 'each'], 'eachOfNothing')]
      : []),
  ];
}
