import { keyOf, keysOf, oneOf, plain, type PropertyContext } from '../../builder/inspector/property-spec.ts';
import { isObject } from '@lixiang/schema';
import { nameOf } from '../../design/place-words.ts';
import { readList } from '../../design/read-place.ts';
import { answersOf, busyState, choicesAt, ofProcedure, ofType, typeKeyOf } from '../../property/choices.ts';
import { recordNaming } from '../../property/naming.ts';
import { BASIS_PART, NO_BASIS, partsOf, titleBy } from '../../property/part-kinds.ts';
import type { Choice, ThingSpec } from '../../property/part-spec.ts';
import {
  procedureAsks,
  procedureNouns,
  procedurePropertyChoices as choices,
  reviewProperties,
} from '../../wording/procedure-property.ts';

const { answers, condition, actors, list, object } = partsOf(reviewProperties);
const say = (property: string) => reviewProperties[property] ?? { name: '', help: '' };

/** What an opinion can be. */
const OUTCOME_SPEC: ThingSpec = {
  noun: procedureNouns.outcome,
  asks: procedureAsks.outcome,
  title: titleBy('label'),
  fresh: (label) => ({ label, counts: 'for' }),
  fallbacks: { remarks: 'none' },
  parts: [
    answers(
      plain('label', 'common', { kind: 'text', required: true, maxLength: 200 }),
      oneOf('counts', 'common', choices.counts),
      oneOf('remarks', 'common', choices.outcomeRemarks),
    ),
  ],
};

/** What is looked at: whole documents, their sections, or single fields. */
function lookedAt(context: Pick<PropertyContext, 'content' | 'place'>): readonly Choice[] {
  const type = typeKeyOf(context);
  const documents = ofType(context, 'documents');
  const sections = documents.flatMap(({ key, label }) => {
    const document = readList(context.content, ['recordTypes', type ?? '', 'documents']).find(
      (each) => isObject(each) && each['key'] === key,
    );
    const form = isObject(document) ? document['form'] : undefined;
    return typeof form === 'string'
      ? readList(context.content, ['forms', form, 'sections']).flatMap((section) =>
          isObject(section) && typeof section['key'] === 'string'
            ? [{ key: `${key}.${section['key']}`, label: `${label} / ${nameOf(section) ?? ''}` }]
            : [],
        )
      : [];
  });
  const fields = answersOf(context.content, type).map(({ key, label }) => ({ key, label }));
  return [...new Map([...documents, ...sections, ...fields].map((each) => [each.key, each])).values()];
}

const opinions = () => [
  { key: 'agree', label: procedureAsks.agree, counts: 'for' },
  { key: 'disagree', label: procedureAsks.disagree, counts: 'against', remarks: 'reason' },
];

/** One opinion that is asked for. */
const TASK_SPEC: ThingSpec = {
  noun: procedureNouns.task,
  asks: procedureAsks.task,
  title: titleBy('name'),
  fresh: (name, owner) => ({
    name,
    ask: { office: choicesAt(owner.content, 'offices')[0]?.key ?? '' },
    outcomes: opinions(),
  }),
  fallbacks: { after: [], advisory: false, recordedBy: [] },
  parts: [
    answers({
      ...plain('name', 'common', { kind: 'text', required: true, maxLength: 200 }),
      words: say('taskName'),
    }),
    { kind: 'actor', property: 'ask', words: say('ask'), naming: recordNaming },
    condition('when', recordNaming),
    answers(
      keysOf('after', 'common', ({ content, place }) =>
        choicesAt(content, ...place.slice(0, 5)).filter(({ key }) => key !== place[5]),
      ),
      plain('advisory', 'common', { kind: 'yesNo' }),
    ),
    list('outcomes', OUTCOME_SPEC, 'needed'),
    answers(
      keyOf('form', 'common', ({ content }) => choicesAt(content, 'forms')),
      {
        ...keysOf('inputs', 'common', lookedAt),
        words: say('taskInputs'),
        write: (answer) =>
          Array.isArray(answer) && answer.length > 0
            ? answer.filter((key) => typeof key === 'string')
            : undefined,
      },
    ),
    actors('recordedBy', recordNaming),
  ],
};

const RESULT: ThingSpec = {
  noun: '',
  title: () => '',
  fresh: () => ({}),
  fallbacks: {},
  parts: [],
  cases: {
    by: 'rule',
    words: say('rule'),
    of: {
      all: { label: choices.results.all, fresh: () => ({}), parts: [] },
      noneAgainst: { label: choices.results.noneAgainst, fresh: () => ({}), parts: [] },
      count: {
        label: choices.results.count,
        fresh: () => ({ atLeast: 1 }),
        parts: [answers(plain('atLeast', 'common', { kind: 'integer', min: 1, required: true }))],
      },
      ratio: {
        label: choices.results.ratio,
        fresh: () => ({ atLeast: 6667 }),
        parts: [
          answers(plain('atLeast', 'common', { kind: 'percent', min: 1, max: 10_000, required: true })),
        ],
      },
    },
  },
};

/** A review as it is designed. */
export const REVIEW_SPEC: ThingSpec = {
  noun: procedureNouns.review,
  asks: procedureAsks.review,
  title: titleBy('name'),
  fresh: (name, owner) => {
    const busy = busyState(owner);
    const [office] = choicesAt(owner.content, 'offices');
    return {
      name,
      basis: [],
      states: busy === undefined ? [] : [busy],
      tasks: [
        {
          key: 'opinion',
          name: `${office?.label ?? ''}${procedureNouns.task}`,
          ask: { office: office?.key ?? '' },
          outcomes: opinions(),
        },
      ],
      result: { rule: 'all' },
    };
  },
  fallbacks: { ...NO_BASIS, inputs: [] },
  parts: [
    answers(
      plain('name', 'common', { kind: 'text', required: true, maxLength: 200 }),
      keysOf('states', 'common', (context) => ofProcedure(context, 'states')),
    ),
    list('tasks', TASK_SPEC, 'needed'),
    object('result', RESULT),
    answers(keysOf('inputs', 'common', lookedAt)),
    BASIS_PART,
  ],
};
