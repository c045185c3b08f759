import { keyOf, keysOf, oneOf, plain, type PropertyContext } from '../../builder/inspector/property-spec.ts';
import { readPlace } from '../../design/read-place.ts';
import { answersOf, choicesAt, columnsInType, ofType, typeKeyOf } from '../../property/choices.ts';
import { recordNaming } from '../../property/naming.ts';
import { BASIS_PART, NO_BASIS, partsOf, titleBy } from '../../property/part-kinds.ts';
import type { Choice, ThingSpec } from '../../property/part-spec.ts';
import {
  recordTypeChoices,
  recordTypeNouns,
  recordTypeProperties,
  recordTypeWords,
  similarityProperties,
} from '../../wording/record-type.ts';
import { DOCUMENT_SPEC } from './document-spec.ts';
import { FACT_SPEC } from './fact-spec.ts';
import { LINK_SPEC } from './link-spec.ts';

const { answers, actors, list, object } = partsOf(recordTypeProperties);

const answersIn = (context: Pick<PropertyContext, 'content' | 'place'>): readonly Choice[] =>
  answersOf(context.content, typeKeyOf(context)).map(({ key, label }) => ({ key, label }));

const SIMILARITY: ThingSpec = {
  noun: '',
  title: () => '',
  fresh: () => ({}),
  fallbacks: { texts: [], items: [] },
  parts: [
    partsOf(similarityProperties).answers(
      keysOf('texts', 'common', answersIn),
      keysOf('items', 'common', (context) => columnsInType(context.content, typeKeyOf(context))),
      keysOf('among', 'common', ({ content }) => choicesAt(content, 'recordTypes')),
    ),
  ],
};

/** A record type itself, without what its lists hold. */
export const RECORD_TYPE_SPEC: ThingSpec = {
  noun: recordTypeNouns.type,
  asks: recordTypeWords.name,
  title: titleBy('name'),
  fresh: (name) => ({ name }),
  fallbacks: { ...NO_BASIS, columns: [], create: [], read: [] },
  parts: [
    answers(
      plain('name', 'common', { kind: 'text', required: true, maxLength: 200 }),
      oneOf('nature', 'common', recordTypeChoices.natures),
      keyOf('title', 'common', answersIn),
      plain('number', 'common', { kind: 'text', required: true }),
      keyOf('procedure', 'common', ({ content, place }) =>
        choicesAt(content, 'procedures').filter(
          ({ key }) => readPlace(content, ['procedures', key, 'recordType']) === place[1],
        ),
      ),
    ),
    actors('create', recordNaming),
    actors('read', recordNaming),
    {
      kind: 'chosen',
      property: 'columns',
      words: recordTypeProperties['columns'] ?? { name: '', help: '' },
      choices: (owner) => [
        ...Object.entries(recordTypeWords.ownColumns).map(([key, label]) => ({ key, label })),
        ...answersIn(owner),
        ...ofType(owner, 'facts').map(({ key, label }) => ({
          key: `facts.${key}`,
          label: `${recordTypeWords.facts} / ${label}`,
        })),
      ],
    },
    object('similarity', SIMILARITY, (owner) => ({
      texts: [],
      items: [],
      among: [typeKeyOf(owner) ?? ''],
    })),
    BASIS_PART,
  ],
};

/** The lists that a record type is made of. */
export const PARTS_OF_TYPE = {
  documents: DOCUMENT_SPEC,
  links: LINK_SPEC,
  facts: FACT_SPEC,
} as const;
export type PartOfType = keyof typeof PARTS_OF_TYPE;

/** Every property of a record type, those of its lists included. */
export const WHOLE_RECORD_TYPE: ThingSpec = {
  ...RECORD_TYPE_SPEC,
  parts: [
    ...RECORD_TYPE_SPEC.parts,
    list('documents', DOCUMENT_SPEC, 'needed'),
    list('links', LINK_SPEC),
    list('facts', FACT_SPEC),
  ],
};
