import { keyOf, lines, plain } from '../../builder/inspector/property-spec.ts';
import { choicesAt, ofProcedure } from '../../property/choices.ts';
import { recordNaming } from '../../property/naming.ts';
import { BASIS_PART, NO_BASIS, partsOf, titleBy } from '../../property/part-kinds.ts';
import type { ThingSpec } from '../../property/part-spec.ts';
import { stateSet } from '../../property/property-kinds.ts';
import { documentProperties, recordTypeAsks, recordTypeNouns } from '../../wording/record-type.ts';

const { answers, condition, actors, object } = partsOf(documentProperties);

const FILES: ThingSpec = {
  noun: '',
  title: () => '',
  fresh: () => ({}),
  fallbacks: { min: 1, max: 20, maxMegabytes: 100 },
  parts: [
    answers(
      plain('min', 'common', { kind: 'integer', min: 0 }),
      plain('max', 'common', { kind: 'integer', min: 1, max: 100 }),
      lines('accept', 'common'),
      plain('maxMegabytes', 'common', { kind: 'integer', min: 1, max: 2000 }),
    ),
  ],
};

/** A document of a record as it is designed. */
export const DOCUMENT_SPEC: ThingSpec = {
  noun: recordTypeNouns.document,
  asks: recordTypeAsks.document,
  title: titleBy('name'),
  fresh: (name, owner) => ({
    name,
    basis: [],
    files: { accept: ['pdf'] },
    filledBy: [{ unit: 'own' }],
    editableIn: ofProcedure(owner, 'states')
      .slice(0, 1)
      .map(({ key }) => key),
  }),
  fallbacks: NO_BASIS,
  parts: [
    answers(
      plain('name', 'common', { kind: 'text', required: true, maxLength: 200 }),
      keyOf('form', 'common', ({ content }) => choicesAt(content, 'forms')),
    ),
    object('files', FILES, () => ({ min: 1, max: 20, accept: ['pdf'], maxMegabytes: 100 })),
    actors('filledBy', recordNaming, 'needed'),
    answers(...stateSet('editableIn'), plain('help', 'common', { kind: 'longText', rows: 2 })),
    condition('appliesWhen', recordNaming),
    BASIS_PART,
  ],
};
