import { plain } from '../builder/inspector/property-spec.ts';
import { BASIS_PART, NO_BASIS, partsOf, titleBy } from '../property/part-kinds.ts';
import { PLAIN_OPTION_SPEC } from '../property/option-spec.ts';
import type { ThingSpec } from '../property/part-spec.ts';
import {
  attributeProperties,
  jurisdictionAsks as asks,
  jurisdictionChoices as choices,
  jurisdictionNouns as nouns,
  officeProperties,
  positionProperties,
} from '../wording/jurisdiction.ts';

const name = plain('name', 'common', { kind: 'text', required: true, maxLength: 200 });

/** An office as it is designed. */
export const OFFICE_SPEC: ThingSpec = {
  noun: nouns.office,
  asks: asks.office,
  title: titleBy('name'),
  fresh: (said) => ({ name: said, basis: [] }),
  fallbacks: NO_BASIS,
  parts: [
    partsOf(officeProperties).answers(name, plain('duty', 'common', { kind: 'longText', rows: 3 })),
    BASIS_PART,
  ],
};

/** A position that people hold, as it is designed. */
export const POSITION_SPEC: ThingSpec = {
  noun: nouns.position,
  asks: asks.position,
  title: titleBy('name'),
  fresh: (said) => ({ name: said }),
  fallbacks: {},
  parts: [partsOf(positionProperties).answers(name)],
};

const attribute = partsOf(attributeProperties);

/** A property of units that rules ask about, as it is designed. */
export const ATTRIBUTE_SPEC: ThingSpec = {
  noun: nouns.attribute,
  asks: asks.attribute,
  title: titleBy('label'),
  fresh: (label) => ({ label, basis: [] }),
  fallbacks: NO_BASIS,
  parts: [
    attribute.answers(plain('label', 'common', { kind: 'text', required: true, maxLength: 200 })),
    BASIS_PART,
  ],
  cases: {
    by: 'kind',
    words: attributeProperties['kind'] ?? { name: '', help: '' },
    fixed: true,
    of: {
      yesNo: { label: choices.attributes.yesNo, fresh: () => ({}), parts: [] },
      text: { label: choices.attributes.text, fresh: () => ({}), parts: [] },
      choice: {
        label: choices.attributes.choice,
        fresh: () => ({ options: [{ key: 'first', label: choices.firstOption }] }),
        parts: [attribute.list('options', PLAIN_OPTION_SPEC, 'needed')],
      },
    },
  },
};
