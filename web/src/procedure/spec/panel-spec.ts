import { keyOf, keysOf, plain } from '../../builder/inspector/property-spec.ts';
import { busyState, choicesAt, ofProcedure } from '../../property/choices.ts';
import { candidateNaming, recordNaming } from '../../property/naming.ts';
import { BASIS_PART, NO_BASIS, partsOf, titleBy } from '../../property/part-kinds.ts';
import type { ThingSpec } from '../../property/part-spec.ts';
import { panelProperties, procedureAsks, procedureNouns } from '../../wording/procedure-property.ts';

const { answers, condition, actors, list } = partsOf(panelProperties);

const AVOID_SPEC: ThingSpec = {
  noun: procedureNouns.avoid,
  title: titleBy('message'),
  fresh: () => ({ when: 'false', message: procedureAsks.avoidance }),
  fallbacks: {},
  parts: [
    answers(plain('message', 'common', { kind: 'longText', rows: 2, required: true })),
    condition('when', candidateNaming, { blank: 'false' }),
  ],
};

/** A draw from a registry as it is designed. */
export const PANEL_SPEC: ThingSpec = {
  noun: procedureNouns.panel,
  asks: procedureAsks.panel,
  title: titleBy('name'),
  fresh: (name, owner) => {
    const busy = busyState(owner);
    const registry = owner.pack.recordTypes.find(({ nature }) => nature === 'registry');
    return {
      name,
      basis: [],
      from: registry?.key ?? owner.pack.recordTypes[0]?.key ?? '',
      states: busy === undefined ? [] : [busy],
      by: [{ office: choicesAt(owner.content, 'offices')[0]?.key ?? '' }],
      min: 3,
      max: 5,
      eligible: 'true',
    };
  },
  fallbacks: { ...NO_BASIS, avoid: [] },
  parts: [
    answers(
      plain('name', 'common', { kind: 'text', required: true, maxLength: 200 }),
      keyOf('from', 'common', ({ content }) => choicesAt(content, 'recordTypes')),
      keysOf('states', 'common', (context) => ofProcedure(context, 'states')),
      plain('min', 'common', { kind: 'integer', min: 1, required: true }),
      plain('max', 'common', { kind: 'integer', min: 1, max: 50, required: true }),
    ),
    actors('by', recordNaming, 'needed'),
    condition('eligible', candidateNaming, { blank: 'true' }),
    list('avoid', AVOID_SPEC),
    BASIS_PART,
  ],
};
