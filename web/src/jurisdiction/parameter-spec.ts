import { isList } from '@lixiang/schema';
import {
  keyOf,
  keysOf,
  namedIn,
  oneOf,
  plain,
  type PropertySpec,
} from '../builder/inspector/property-spec.ts';
import { choicesAt } from '../property/choices.ts';
import { BASIS_PART, NO_BASIS, partsOf, titleBy } from '../property/part-kinds.ts';
import { PLAIN_OPTION_SPEC } from '../property/option-spec.ts';
import type { Case, ThingSpec } from '../property/part-spec.ts';
import { numbers, textLines } from '../property/property-kinds.ts';
import {
  calendarProperties,
  jurisdictionAsks,
  jurisdictionChoices as choices,
  jurisdictionNouns,
  parameterProperties,
} from '../wording/jurisdiction.ts';

const { answers, list } = partsOf(parameterProperties);
const say = (property: string) => parameterProperties[property] ?? { name: '', help: '' };
const options = list('options', PLAIN_OPTION_SPEC, 'needed');
const first = () => ({ options: [{ key: 'first', label: choices.firstOption }] });
const value = (spec: PropertySpec, words: string): Case['parts'] => [
  { kind: 'answers', specs: [{ ...spec, words: say(words) }] },
];

/** A threshold or a reading as it is designed. */
export const PARAMETER_SPEC: ThingSpec = {
  noun: jurisdictionNouns.parameter,
  asks: jurisdictionAsks.parameter,
  title: titleBy('label'),
  fresh: (label) => ({ label, basis: [] }),
  fallbacks: NO_BASIS,
  parts: [
    answers(
      plain('label', 'common', { kind: 'text', required: true, maxLength: 200 }),
      plain('help', 'common', { kind: 'longText', rows: 2 }),
    ),
    BASIS_PART,
  ],
  cases: {
    by: 'kind',
    words: say('kind'),
    fixed: true,
    of: {
      money: kind('money', value(plain('value', 'common', { kind: 'text' }), 'money')),
      percent: kind('percent', value(plain('value', 'common', { kind: 'text' }), 'percent')),
      integer: kind('integer', value(plain('value', 'common', { kind: 'integer' }), 'value')),
      yesNo: kind('yesNo', value(plain('value', 'common', { kind: 'yesNo' }), 'value')),
      date: kind('date', value(plain('value', 'common', { kind: 'date' }), 'value')),
      monthDay: kind('monthDay', value(plain('value', 'common', { kind: 'text' }), 'monthDay')),
      choice: {
        label: choices.parameters.choice,
        fresh: first,
        parts: [
          options,
          ...value(
            keyOf('value', 'common', ({ item }) => namedIn(isList(item['options']) ? item['options'] : [])),
            'value',
          ),
        ],
      },
      choices: {
        label: choices.parameters.choices,
        fresh: first,
        parts: [
          options,
          ...value(
            keysOf('value', 'common', ({ item }) => namedIn(isList(item['options']) ? item['options'] : [])),
            'value',
          ),
        ],
      },
      offices: kind(
        'offices',
        value(
          keysOf('value', 'common', ({ content }) => choicesAt(content, 'offices')),
          'value',
        ),
      ),
    },
  },
};

function kind(of: keyof typeof choices.parameters, parts: Case['parts']): Case {
  return { label: choices.parameters[of], fresh: () => ({}), parts };
}

const calendar = partsOf(calendarProperties);

const CALENDAR_SPEC: ThingSpec = {
  noun: '',
  title: () => '',
  fresh: () => ({}),
  fallbacks: { rest: [], work: [], years: [] },
  parts: [
    calendar.answers(
      oneOf('base', 'common', choices.bases),
      textLines('rest'),
      textLines('work'),
      numbers('years'),
    ),
  ],
};

/** What the whole pack says about days. */
export const CALENDAR_OF_PACK: ThingSpec = {
  noun: '',
  title: () => calendarProperties['calendar']?.name ?? '',
  fresh: () => ({}),
  fallbacks: {},
  parts: [
    calendar.object('calendar', CALENDAR_SPEC, () => ({ base: 'china', rest: [], work: [], years: [] })),
  ],
};
