import { type Issue as FormIssue } from '@lixiang/forms';
import { type Blocker, type CureFound, type FactFound, type Footing } from '../procedure/blocker.ts';
import { type CompiledPack } from '../procedure/compile-pack.ts';
import { type Basis } from '../shared/basis.type.ts';
import { type Issue } from '../shared/issue.type.ts';
import { type BlockerCode, type BlockerNode, type CureNode, type FactNode } from './blocker.type.ts';
import { wordBlocker, wordFact, wordWho } from './wording.ts';

const CODES: Readonly<Record<Blocker['code'], BlockerCode>> = {
  wrongState: 'WRONG_STATE',
  wrongActor: 'WRONG_ACTOR',
  rule: 'RULE',
  warningUnanswered: 'WARNING_UNANSWERED',
  documentMissing: 'DOCUMENT_MISSING',
  documentIncomplete: 'DOCUMENT_INCOMPLETE',
  inputInvalid: 'INPUT_INVALID',
  remarksMissing: 'REMARKS_MISSING',
  linkedRefused: 'LINKED_REFUSED',
  valueUnknown: 'INPUT_INVALID',
  noSuchAct: 'NOT_APPLICABLE',
  panelCount: 'RULE',
  redrawReason: 'REMARKS_MISSING',
  notAsked: 'WRONG_STATE',
  waitsFor: 'WRONG_STATE',
  notApplicable: 'NOT_EDITABLE',
  linkTaken: 'RULE',
  unitCodeMissing: 'RULE',
  linkKept: 'RULE',
  linkMissing: 'RULE',
};

/** Blockers as the API tells them, with the articles of the pack that the record is pinned to. */
export function viewBlockers(blockers: readonly Blocker[], pack: CompiledPack): readonly BlockerNode[] {
  return blockers.map((blocker) => viewBlocker(blocker, pack));
}

function viewBlocker(blocker: Blocker, pack: CompiledPack, about = recordOf(blocker)): BlockerNode {
  const document = 'document' in blocker ? blocker.document : null;
  return {
    code: CODES[blocker.code],
    key: 'key' in blocker ? blocker.key : document,
    message: wordBlocker(blocker),
    basis: viewBasis(blocker.basis, pack),
    facts: blocker.facts.map(viewFact),
    cures: blocker.cures.map(viewCure),
    answer: 'answer' in blocker ? blocker.answer : 'none',
    document,
    issues: viewIssues(blocker.issues, blocker.form, pack),
    record: about,
    within: withinOf(blocker, pack),
  };
}

/** The linked record that a blocker is about; one that is not there yet has no id. */
function recordOf(blocker: Blocker): string | null {
  return 'record' in blocker && blocker.record !== '' ? blocker.record : null;
}

/** The reasons of the linked records that refuse, however far away, each with its record. */
function withinOf(blocker: Blocker, pack: CompiledPack): readonly BlockerNode[] {
  if (blocker.code !== 'linkedRefused') return [];
  return blocker.within.flatMap((inner) =>
    inner.code === 'linkedRefused' ? withinOf(inner, pack) : [viewBlocker(inner, pack, recordOf(blocker))],
  );
}

/** The articles that something rests on, as the pack labels and sums them up. */
export function viewBasis({ basis, inferred, ref }: Footing, pack: CompiledPack): Basis {
  return {
    articles: basis.flatMap((key) => pack.article(key) ?? []),
    inferred: inferred ?? null,
    refs: ref ?? [],
  };
}

/** Issues of a form with the message and the articles of the rule that raised them. */
export function viewIssues(
  issues: readonly FormIssue[],
  form: string | null,
  pack: CompiledPack,
): readonly Issue[] {
  const rules = pack.pack.forms.find(({ key }) => key === form)?.rules ?? [];
  return issues.map(({ path, code, params, severity, rule: key }) => {
    const rule = key === undefined ? undefined : rules.find((each) => each.key === key);
    return {
      path,
      code,
      params,
      severity,
      rule: key ?? null,
      message: rule?.message ?? null,
      basis: rule ? viewBasis(rule, pack) : null,
    };
  });
}

function viewFact({ label, actual, required, as, compared }: FactFound): FactNode {
  return { label, actual: wordFact(actual, as), required: compared ? wordFact(required, as) : null };
}

function viewCure({ who, mine, act, document, record, transition }: CureFound): CureNode {
  return { who: who.map(wordWho), mine, act, document, record, transition };
}
