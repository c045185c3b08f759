import { plain } from '../builder/inspector/property-spec.ts';
import { optionProperties, recordTypeAsks, recordTypeNouns } from '../wording/record-type.ts';
import { partsOf, titleBy } from './part-kinds.ts';
import type { ThingSpec } from './part-spec.ts';
import { textLines } from './property-kinds.ts';

const { answers } = partsOf(optionProperties);
const label = plain('label', 'common', { kind: 'text', required: true, maxLength: 200 });

const CHOICE_SPEC: Omit<ThingSpec, 'parts'> = {
  noun: recordTypeNouns.option,
  asks: recordTypeAsks.option,
  title: titleBy('label'),
  fresh: (name) => ({ label: name }),
  fallbacks: { under: [], retired: false },
};

/** One of a few readings or values that a jurisdiction chooses from. */
export const PLAIN_OPTION_SPEC: ThingSpec = { ...CHOICE_SPEC, parts: [answers(label)] };

/** An option of what acts write: the catalogue's core elements are told of forms alone. */
export const FACT_OPTION_SPEC: ThingSpec = {
  ...CHOICE_SPEC,
  parts: [
    answers(
      label,
      plain('code', 'common', { kind: 'text', maxLength: 20 }),
      plain('retired', 'common', { kind: 'yesNo' }),
      textLines('under'),
    ),
  ],
};
