import { keyOf, plain } from '../../builder/inspector/property-spec.ts';
import { BASIS_PART, NO_BASIS, partsOf, titleBy } from '../../property/part-kinds.ts';
import { ofProcedure } from '../../property/choices.ts';
import type { ThingSpec } from '../../property/part-spec.ts';
import {
  phaseProperties,
  procedureAsks,
  procedureNouns,
  stateProperties,
} from '../../wording/procedure-property.ts';

const { answers } = partsOf(stateProperties);

/** A state as it is designed. */
export const STATE_SPEC: ThingSpec = {
  noun: procedureNouns.state,
  asks: procedureAsks.state,
  title: titleBy('name'),
  fresh: (name) => ({ name, basis: [], final: false }),
  fallbacks: { ...NO_BASIS, final: false },
  parts: [
    answers(
      plain('name', 'common', { kind: 'text', required: true, maxLength: 200 }),
      plain('note', 'common', { kind: 'longText', rows: 3 }),
      plain('final', 'common', { kind: 'yesNo' }),
      keyOf('phase', 'common', (context) => ofProcedure(context, 'phases')),
    ),
    BASIS_PART,
  ],
};

/** A phase as it is designed. */
export const PHASE_SPEC: ThingSpec = {
  noun: procedureNouns.phase,
  asks: procedureAsks.phase,
  title: titleBy('name'),
  fresh: (name) => ({ name }),
  fallbacks: {},
  parts: [
    partsOf(phaseProperties).answers(
      plain('name', 'common', { kind: 'text', required: true, maxLength: 200 }),
    ),
  ],
};
