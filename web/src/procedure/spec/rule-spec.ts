import { identityOf, isObject } from '@lixiang/schema';
import { keyOf, oneOf, plain } from '../../builder/inspector/property-spec.ts';
import { nameOf } from '../../design/place-words.ts';
import { readList } from '../../design/read-place.ts';
import { actsOf, choicesAt, linksOf, ofProcedure, ofType, typeKeyOf } from '../../property/choices.ts';
import { linkedNaming, ruleNaming } from '../../property/naming.ts';
import { BASIS_PART, NO_BASIS, partsOf, titleBy } from '../../property/part-kinds.ts';
import type { ThingSpec } from '../../property/part-spec.ts';
import { worded } from '../../property/worded.ts';
import { textLines } from '../../property/property-kinds.ts';
import { procedureWords as ruleWords } from '../../wording/procedure.ts';
import {
  procedureAsks,
  procedureNouns,
  procedurePropertyChoices as choices,
  ruleProperties,
} from '../../wording/procedure-property.ts';

const { answers, condition, value, list, object } = partsOf(ruleProperties);

/** A value that is shown with a refusal. */
const FACT_SPEC: ThingSpec = {
  noun: procedureNouns.fact,
  title: titleBy('label'),
  fresh: () => ({ label: procedureAsks.factLabel, actual: 'record.state', as: 'state' }),
  fallbacks: { as: 'plain' },
  parts: [
    answers(plain('label', 'common', { kind: 'text', required: true, maxLength: 200 })),
    value('actual', ruleNaming, { expects: 'any', blank: 'record.number' }),
    value('required', ruleNaming, { expects: 'any' }),
    answers(
      oneOf('as', 'common', choices.facts),
      plain('of', 'common', { kind: 'text', visibleWhen: "as in ['state', 'option']" }),
    ),
  ],
};

/** The act that removes a blocker. */
const CURING_ACT: ThingSpec = {
  noun: procedureNouns.transition,
  title: titleBy('key'),
  fresh: () => ({}),
  fallbacks: {},
  parts: [
    answers(
      keyOf('recordType', 'common', ({ content }) => choicesAt(content, 'recordTypes')),
      keyOf('key', 'common', ({ content, item }) => actsOf(content, item['recordType'])),
      keyOf('link', 'common', linksOf),
    ),
    condition('each', linkedNaming, { shown: ({ link }) => typeof link === 'string' }),
  ],
};

/** Who can do something about a refusal, and what. */
const CURE_SPEC: ThingSpec = {
  noun: procedureNouns.cure,
  title: titleBy('act'),
  fresh: () => ({ by: { unit: 'own' }, act: procedureAsks.cureAct }),
  fallbacks: {},
  parts: [
    answers(plain('act', 'common', { kind: 'text', required: true, maxLength: 4000 })),
    {
      kind: 'actor',
      property: 'by',
      words: ruleProperties['by'] ?? { name: '', help: '' },
      naming: ruleNaming,
    },
    answers(keyOf('document', 'common', (context) => ofType(context, 'documents'))),
    object('transition', CURING_ACT, (owner) => ({
      recordType: typeKeyOf(owner) ?? '',
      key: ofProcedure(owner, 'transitions')[0]?.key ?? '',
    })),
  ],
};

/** A rule of a procedure as it is designed. */
export const RULE_SPEC: ThingSpec = {
  noun: procedureNouns.rule,
  asks: procedureAsks.rule,
  title: titleBy('message'),
  fresh: (message) => ({ message, basis: [], force: 'block', require: 'true' }),
  fallbacks: { ...NO_BASIS, force: 'block', answer: 'none', facts: [], cures: [], at: [] },
  parts: [
    answers(plain('message', 'common', { kind: 'longText', rows: 2, required: true })),
    condition('when', ruleNaming),
    condition('require', ruleNaming, { blank: 'true' }),
    answers(oneOf('force', 'common', choices.forces), {
      ...oneOf('answer', 'common', choices.answers),
      draw: () => ({
        kind: 'choice',
        style: 'radio',
        visibleWhen: "force == 'warn'",
        options: Object.entries(choices.answers).map(([key, label]) => ({ key, label })),
      }),
    }),
    list('facts', FACT_SPEC),
    list('cures', CURE_SPEC),
    BASIS_PART,
    { kind: 'answers', specs: worded(ruleProperties, [textLines('at')]), folded: ruleWords.others },
  ],
};

/** The acts that ask a rule, by name. */
export function actsAsking(content: Parameters<typeof readList>[0], procedure: string, rule: string) {
  return readList(content, ['procedures', procedure, 'transitions']).flatMap((act) => {
    const key = identityOf(act);
    if (key === undefined || !isObject(act) || !Array.isArray(act['rules'])) return [];
    return act['rules'].includes(rule) ? [{ key, name: nameOf(act) ?? key }] : [];
  });
}
