import { isList } from '@lixiang/schema';
import { keyOf, keysOf, oneOf, plain } from '../../builder/inspector/property-spec.ts';
import { choicesAt, ofType } from '../../property/choices.ts';
import { recordNaming } from '../../property/naming.ts';
import { BASIS_PART, NO_BASIS, partsOf, titleBy } from '../../property/part-kinds.ts';
import type { ThingSpec } from '../../property/part-spec.ts';
import {
  filingProperties,
  procedureAsks,
  procedureNouns,
  procedurePropertyChoices as choices,
} from '../../wording/procedure-property.ts';

const { answers, value } = partsOf(filingProperties);

/** A filing as it is designed. */
export const FILING_SPEC: ThingSpec = {
  noun: procedureNouns.filing,
  asks: procedureAsks.filing,
  title: titleBy('name'),
  fresh: (name, owner) => ({
    name,
    basis: [],
    with: choicesAt(owner.content, 'offices')
      .slice(0, 1)
      .map(({ key }) => key),
  }),
  fallbacks: { ...NO_BASIS, kind: 'filing', receipt: false },
  parts: [
    answers(
      plain('name', 'common', { kind: 'text', required: true, maxLength: 200 }),
      oneOf('kind', 'common', choices.filings),
      {
        ...oneOf('with', 'common', choices.withs),
        id: 'withBy',
        read: (said) => (typeof said === 'string' ? 'expression' : 'offices'),
        write: (answer, { item, content }) => {
          const { with: said } = item;
          if (answer === 'expression') return typeof said === 'string' ? said : 'actor.offices';
          return isList(said)
            ? said
            : choicesAt(content, 'offices')
                .slice(0, 1)
                .map(({ key }) => key);
        },
      },
      {
        ...keysOf('with', 'common', ({ content }) => choicesAt(content, 'offices')),
        id: 'withOffices',
        draw: ({ content }) => ({
          kind: 'choices',
          visibleWhen: "withBy == 'offices'",
          options: choicesAt(content, 'offices').slice(0, 500),
        }),
        read: (said) => (isList(said) ? said : []),
        write: (answer, { item }) =>
          isList(item['with']) && Array.isArray(answer)
            ? answer.filter((key) => typeof key === 'string')
            : item['with'],
      },
    ),
    value('with', recordNaming, {
      expects: { kind: 'list', of: { kind: 'string' } },
      shown: (item) => typeof item['with'] === 'string',
      blank: 'actor.offices',
    }),
    answers(
      keyOf('document', 'common', (context) => ofType(context, 'documents')),
      plain('receipt', 'common', { kind: 'yesNo' }),
    ),
    BASIS_PART,
  ],
};
