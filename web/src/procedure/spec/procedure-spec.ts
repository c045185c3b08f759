import { keyOf, plain } from '../../builder/inspector/property-spec.ts';
import { choicesAt, ofProcedure } from '../../property/choices.ts';
import { BASIS_PART, NO_BASIS, partsOf, titleBy } from '../../property/part-kinds.ts';
import type { PartSpec, ThingSpec } from '../../property/part-spec.ts';
import { procedureAsks, procedureNouns, procedureProperties } from '../../wording/procedure-property.ts';
import { CLOCK_SPEC } from './clock-spec.ts';
import { FILING_SPEC } from './filing-spec.ts';
import { PANEL_SPEC } from './panel-spec.ts';
import { REVIEW_SPEC } from './review-spec.ts';
import { RULE_SPEC } from './rule-spec.ts';
import { PHASE_SPEC, STATE_SPEC } from './state-spec.ts';
import { TRANSITION_SPEC } from './transition-spec.ts';

/** The lists that a procedure is made of, each with what stands in it. */
export const FAMILIES = {
  states: STATE_SPEC,
  transitions: TRANSITION_SPEC,
  rules: RULE_SPEC,
  clocks: CLOCK_SPEC,
  reviews: REVIEW_SPEC,
  panels: PANEL_SPEC,
  filings: FILING_SPEC,
  phases: PHASE_SPEC,
} as const satisfies Readonly<Record<string, ThingSpec>>;
export type Family = keyof typeof FAMILIES;

const { answers } = partsOf(procedureProperties);

/** A procedure itself, without what its lists hold. */
export const PROCEDURE_SPEC: ThingSpec = {
  noun: procedureNouns.procedure,
  asks: procedureAsks.procedure,
  title: titleBy('name'),
  fresh: (name) => ({ name, basis: [] }),
  fallbacks: NO_BASIS,
  parts: [
    answers(
      plain('name', 'common', { kind: 'text', required: true, maxLength: 200 }),
      // Both know each other, and records too: another type has a procedure of its own, which may be a copy.
      plain('recordType', 'common', ({ content }) => ({
        kind: 'choice',
        readOnly: true,
        options: choicesAt(content, 'recordTypes'),
      })),
      keyOf('initial', 'common', (context) => ofProcedure(context, 'states')),
    ),
    BASIS_PART,
  ],
};

/** Every property of a procedure, those of its lists included. */
export const WHOLE_PROCEDURE: ThingSpec = {
  ...PROCEDURE_SPEC,
  parts: [
    ...PROCEDURE_SPEC.parts,
    ...Object.entries(FAMILIES).map(([property, thing]): PartSpec => ({
      kind: 'list',
      property,
      thing,
      words: { name: thing.noun, help: thing.noun },
    })),
  ],
};
