import { isObject } from '@lixiang/schema';
import { keyOf, keysOf, oneOf, plain, type PropertySpec } from '../../builder/inspector/property-spec.ts';
import { answersOf, choicesAt, ofProcedure, ofType, typeKeyOf } from '../../property/choices.ts';
import { actNaming, recordNaming } from '../../property/naming.ts';
import { BASIS_PART, NO_BASIS, partsOf, titleBy } from '../../property/part-kinds.ts';
import type { ThingSpec } from '../../property/part-spec.ts';
import { stateSet } from '../../property/property-kinds.ts';
import { procedureChoices } from '../../wording/procedure.ts';
import {
  procedureAsks,
  procedureNouns,
  procedurePropertyChoices,
  transitionProperties,
} from '../../wording/procedure-property.ts';
import { EFFECT_SPEC } from './effect-spec.ts';

const SAME = '(same)';
const LAST = '(last)';
const { answers, condition, actors, list } = partsOf(transitionProperties);
const documents = (property: string) => keysOf(property, 'common', (context) => ofType(context, 'documents'));

/** Where an act leads: to a state, nowhere else, or back to the state that the record was in last. */
const TO: readonly PropertySpec[] = [
  {
    ...plain('to', 'common', (context) => ({
      kind: 'choice',
      options: [
        { key: SAME, label: procedureChoices.same },
        { key: LAST, label: procedurePropertyChoices.last },
        ...ofProcedure(context, 'states'),
      ],
    })),
    read: (value) =>
      isObject(value) ? ('lastOf' in value ? LAST : SAME) : typeof value === 'string' ? value : undefined,
    write: (answer, context) => {
      const { to } = context.item;
      if (answer === SAME) return { special: 'same' };
      if (answer === LAST) {
        const [first] = ofProcedure(context, 'states');
        return isObject(to) && 'lastOf' in to ? to : { lastOf: first ? [first.key] : [] };
      }
      return typeof answer === 'string' ? answer : to;
    },
  },
  {
    ...keysOf('to', 'common', (context) => ofProcedure(context, 'states')),
    id: 'lastOf',
    draw: (context) => ({
      kind: 'choices',
      visibleWhen: `to == '${LAST}'`,
      options: ofProcedure(context, 'states').slice(0, 500),
    }),
    read: (value) => (isObject(value) ? value['lastOf'] : []),
    write: (answer, { item: { to } }) =>
      isObject(to) && 'lastOf' in to && Array.isArray(answer)
        ? { lastOf: answer.filter((key) => typeof key === 'string') }
        : to,
  },
];

/** An act as it is designed. */
export const TRANSITION_SPEC: ThingSpec = {
  noun: procedureNouns.transition,
  asks: procedureAsks.transition,
  title: titleBy('name'),
  fresh: (name, owner) => {
    const states = ofProcedure(owner, 'states');
    const [first] = states;
    return {
      name,
      basis: [],
      from: first ? [first.key] : [],
      to: states[1]?.key ?? first?.key ?? '',
      by: [{ unit: 'own' }],
    };
  },
  fallbacks: {
    ...NO_BASIS,
    documents: [],
    submits: [],
    rules: [],
    effects: [],
    fills: {},
    remarks: 'none',
    tone: 'plain',
  },
  parts: [
    answers(
      plain('name', 'common', { kind: 'text', required: true, maxLength: 200 }),
      plain('help', 'common', { kind: 'longText', rows: 2 }),
      ...stateSet('from'),
      ...TO,
      oneOf('tone', 'common', procedureChoices.tones),
      oneOf('remarks', 'common', procedureChoices.remarks),
    ),
    actors('by', recordNaming, 'needed'),
    condition('appliesWhen', recordNaming),
    answers(
      documents('documents'),
      documents('submits'),
      keyOf('input', 'common', ({ content }) => choicesAt(content, 'forms')),
      keysOf('rules', 'common', (context) => ofProcedure(context, 'rules')),
    ),
    list('effects', EFFECT_SPEC),
    {
      kind: 'map',
      property: 'fills',
      words: transitionProperties['fills'] ?? { name: '', help: '' },
      shown: ({ from, fills }) =>
        (Array.isArray(from) && from.length === 0) || (isObject(fills) && Object.keys(fills).length > 0),
      choices: (owner) =>
        answersOf(owner.content, typeKeyOf(owner)).map(({ key, label }) => ({ key, label })),
      naming: actNaming,
    },
    BASIS_PART,
  ],
};
