import { keyOfLabel } from '../../builder/edit/key-of-label.ts';
import { keyOf, oneOf, plain } from '../../builder/inspector/property-spec.ts';
import { choicesAt, typeKeyOf } from '../../property/choices.ts';
import { recordNaming } from '../../property/naming.ts';
import { partsOf, titleBy } from '../../property/part-kinds.ts';
import type { ThingSpec } from '../../property/part-spec.ts';
import {
  inverseProperties,
  linkProperties,
  recordTypeAsks,
  recordTypeChoices,
  recordTypeNouns,
} from '../../wording/record-type.ts';

const { answers, actors, object } = partsOf(linkProperties);

const INVERSE: ThingSpec = {
  noun: '',
  title: () => '',
  fresh: () => ({}),
  fallbacks: { many: true },
  parts: [
    partsOf(inverseProperties).answers(
      plain('label', 'common', { kind: 'text', required: true, maxLength: 200 }),
      plain('key', 'common', { kind: 'text', required: true, maxLength: 64 }),
      plain('many', 'common', { kind: 'yesNo' }),
    ),
  ],
};

/** A link to other records as it is designed. */
export const LINK_SPEC: ThingSpec = {
  noun: recordTypeNouns.link,
  asks: recordTypeAsks.link,
  title: titleBy('label'),
  fresh: (label, owner) => ({
    label,
    to: choicesAt(owner.content, 'recordTypes')[0]?.key ?? '',
    setBy: [{ unit: 'own' }],
  }),
  fallbacks: { over: 'link', many: true, required: false, setBy: [] },
  parts: [
    answers(
      plain('label', 'common', { kind: 'text', required: true, maxLength: 200 }),
      keyOf('to', 'common', ({ content }) => choicesAt(content, 'recordTypes')),
      oneOf('over', 'common', recordTypeChoices.overs),
      plain('many', 'common', { kind: 'yesNo' }),
      plain('required', 'common', { kind: 'yesNo' }),
    ),
    actors('setBy', recordNaming),
    object('inverse', INVERSE, (owner) => {
      const type = choicesAt(owner.content, 'recordTypes').find(({ key }) => key === typeKeyOf(owner));
      const label = type?.label ?? '';
      return { key: keyOfLabel(label, new Set()), label, many: true };
    }),
  ],
};
