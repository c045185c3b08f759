import { isObject } from '@lixiang/schema';
import { keyOf, oneOf, plain } from '../../builder/inspector/property-spec.ts';
import { choicesAt, ofProcedure, ofType } from '../../property/choices.ts';
import { clockNaming, periodNaming } from '../../property/naming.ts';
import { BASIS_PART, NO_BASIS, partsOf, titleBy } from '../../property/part-kinds.ts';
import type { ThingSpec } from '../../property/part-spec.ts';
import { numbers, stateSet } from '../../property/property-kinds.ts';
import {
  clockProperties,
  procedureAsks,
  procedureNouns,
  procedurePropertyChoices as choices,
} from '../../wording/procedure-property.ts';

const { answers, condition, value, actors, object } = partsOf(clockProperties);
const DATE = { kind: 'date' } as const;
const INT = { kind: 'int' } as const;

const SPAN = [
  value('count', clockNaming, { expects: INT, blank: '1' }),
  answers(oneOf('of', 'common', choices.spans)),
];

const OPENS: ThingSpec = {
  noun: '',
  title: () => '',
  fresh: () => ({}),
  fallbacks: {},
  parts: SPAN,
};

const DUE: ThingSpec = {
  noun: '',
  title: () => '',
  fresh: () => ({}),
  fallbacks: {},
  parts: [],
  cases: {
    by: 'kind',
    words: clockProperties['kind'] ?? { name: '', help: '' },
    of: {
      after: { label: choices.dues.after, fresh: () => ({ count: '10', of: 'workdays' }), parts: SPAN },
      on: {
        label: choices.dues.on,
        fresh: () => ({ date: 'record.createdOn' }),
        parts: [value('date', clockNaming, { expects: DATE, blank: 'record.createdOn' })],
      },
      yearly: {
        label: choices.dues.yearly,
        fresh: () => ({ day: "'12-31'" }),
        parts: [value('day', clockNaming, { expects: { kind: 'string' }, blank: "'12-31'" })],
      },
      every: { label: choices.dues.every, fresh: () => ({ count: '1', of: 'years' }), parts: SPAN },
      never: { label: choices.dues.never, fresh: () => ({}), parts: [] },
    },
  },
};

const BY_ACT: ThingSpec = {
  noun: '',
  title: () => '',
  fresh: () => ({}),
  fallbacks: {},
  parts: [
    answers(
      keyOf('document', 'common', (context) => ofType(context, 'documents')),
      keyOf('transition', 'common', (context) => ofProcedure(context, 'transitions')),
      keyOf('create', 'common', ({ content }) => choicesAt(content, 'recordTypes')),
    ),
  ],
};

const ESCALATE: ThingSpec = {
  noun: '',
  title: () => '',
  fresh: () => ({}),
  fallbacks: { ...NO_BASIS, after: 0 },
  parts: [
    actors('to', clockNaming, 'needed'),
    answers(plain('after', 'common', { kind: 'integer', min: 0, max: 3660 })),
    BASIS_PART,
  ],
};

/** A clock as it is designed. */
export const CLOCK_SPEC: ThingSpec = {
  noun: procedureNouns.clock,
  asks: procedureAsks.clock,
  title: titleBy('name'),
  fresh: (name, owner) => {
    const [act] = ofProcedure(owner, 'transitions');
    return {
      name,
      basis: [],
      from: act ? `events.${act.key}.lastOn` : 'record.createdOn',
      due: { kind: 'after', count: '10', of: 'workdays' },
    };
  },
  fallbacks: { ...NO_BASIS, roll: false, pausedIn: [], owedBy: [], remind: [30, 7], grace: 0 },
  parts: [
    answers(plain('name', 'common', { kind: 'text', required: true, maxLength: 200 })),
    condition('when', clockNaming),
    value('from', clockNaming, { expects: DATE, blank: 'record.createdOn' }),
    object('due', DUE),
    answers({
      ...oneOf('roll', 'common', choices.rolls),
      id: 'rollBy',
      read: (roll) => (roll === true ? 'yes' : typeof roll === 'string' ? 'when' : 'no'),
      write: (answer, { item: { roll } }) =>
        answer === 'when' ? (typeof roll === 'string' ? roll : 'true') : answer === 'yes',
    }),
    condition('roll', clockNaming, { shown: ({ roll }) => typeof roll === 'string', blank: 'true' }),
    value('metOn', periodNaming, { expects: DATE }),
    actors('owedBy', clockNaming),
    object('byAct', BY_ACT, (owner) => {
      const [act] = ofProcedure(owner, 'transitions');
      return act ? { transition: act.key } : {};
    }),
    answers(numbers('remind'), plain('grace', 'common', { kind: 'integer', min: 0, max: 3660 })),
    object('escalate', ESCALATE, (owner) => ({
      to: [{ office: choicesAt(owner.content, 'offices')[0]?.key ?? '' }],
      after: 0,
      basis: [],
    })),
    value('extendedTo', periodNaming, { expects: DATE }),
    answers(...stateSet('pausedIn')),
    condition('pausedWhen', clockNaming, {
      shown: ({ pausedIn, pausedWhen }) =>
        pausedWhen !== undefined || isObject(pausedIn) || (Array.isArray(pausedIn) && pausedIn.length > 0),
    }),
    object('opens', OPENS, () => ({ count: '1', of: 'days' })),
    value('until', clockNaming, { expects: DATE }),
    BASIS_PART,
  ],
};
