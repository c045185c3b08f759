import { isObject, type JsonObject } from '@lixiang/schema';
import { keyOf, plain, type PropertySpec } from '../../builder/inspector/property-spec.ts';
import { readPlace } from '../../design/read-place.ts';
import {
  actsOf,
  answersOf,
  fieldsOfForm,
  linksOf,
  ofProcedure,
  ofType,
  targetOf,
} from '../../property/choices.ts';
import { actNaming, linkedNaming } from '../../property/naming.ts';
import { partsOf } from '../../property/part-kinds.ts';
import type { Choice, Owner, ThingSpec } from '../../property/part-spec.ts';
import { textOf } from '../../property/text-of.ts';
import {
  effectProperties,
  procedureAsks,
  procedureNouns,
  procedurePropertyChoices as choices,
} from '../../wording/procedure-property.ts';

const { answers, value, actors, condition } = partsOf(effectProperties);
const filing = keyOf('filing', 'common', (context) => ofProcedure(context, 'filings'));
const link = keyOf('link', 'common', linksOf);
const transition: PropertySpec = keyOf('transition', 'common', (context) =>
  actsOf(context.content, targetOf(context, context.item['link'])),
);

/** What an act does beside moving the record. */
export const EFFECT_SPEC: ThingSpec = {
  noun: procedureNouns.effect,
  title: (item, owner) => sayEffect(item, owner),
  fresh: () => ({ kind: 'notify', who: [{ unit: 'own' }], message: procedureAsks.notice }),
  fallbacks: {},
  parts: [condition('when', actNaming)],
  cases: {
    by: 'kind',
    words: effectProperties['kind'] ?? { name: '', help: '' },
    of: {
      file: {
        label: choices.effects.file,
        fresh: (owner) => ({ filing: ofProcedure(owner, 'filings')[0]?.key ?? '' }),
        parts: [
          answers(filing),
          value('with', actNaming, { expects: { kind: 'list', of: { kind: 'string' } } }),
        ],
      },
      returnFiling: {
        label: choices.effects.returnFiling,
        fresh: (owner) => ({ filing: ofProcedure(owner, 'filings')[0]?.key ?? '' }),
        parts: [answers(filing)],
      },
      notify: {
        label: choices.effects.notify,
        fresh: () => ({ who: [{ unit: 'own' }], message: procedureAsks.notice }),
        parts: [
          answers(plain('message', 'common', { kind: 'longText', rows: 2, required: true })),
          actors('who', actNaming, 'needed'),
        ],
      },
      set: {
        label: choices.effects.set,
        fresh: (owner) => ({ fact: ofType(owner, 'facts')[0]?.key ?? '' }),
        parts: [
          answers(keyOf('fact', 'common', (context) => ofType(context, 'facts'))),
          value('value', actNaming, { expects: factType }),
        ],
      },
      createLinked: {
        label: choices.effects.createLinked,
        fresh: (owner) => ({ link: linksOf(owner)[0]?.key ?? '', values: {} }),
        parts: [
          answers(link, transition),
          {
            kind: 'map',
            property: 'values',
            words: effectProperties['values'] ?? { name: '', help: '' },
            choices: filledInNew,
            naming: actNaming,
          },
        ],
      },
      fireLinked: {
        label: choices.effects.fireLinked,
        fresh: (owner) => {
          const [first] = linksOf(owner);
          const acts = actsOf(owner.content, targetOf(owner, first?.key));
          return { link: first?.key ?? '', transition: acts[0]?.key ?? '', input: {} };
        },
        parts: [
          answers(link, transition),
          condition('each', linkedNaming),
          {
            kind: 'map',
            property: 'input',
            words: effectProperties['input'] ?? { name: '', help: '' },
            choices: (owner) => inputOf(owner).map(({ key, label }) => ({ key, label })),
            naming: linkedNaming,
          },
        ],
      },
    },
  },
};

/** Of what type the fact is that is written. */
function factType({ pack, item, place, content }: Owner) {
  const naming = actNaming({ pack, item, place, content });
  const facts = naming?.scope['facts'];
  const fact = item['fact'];
  return (facts?.kind === 'object' && typeof fact === 'string' ? facts.fields[fact] : undefined) ?? 'any';
}

/** What of a new record can be filled in: its documents, and the form of the act that begins it. */
function filledInNew(owner: Owner): readonly Choice[] {
  const target = targetOf(owner, owner.item['link']);
  const input = inputOf(owner).map(({ key, label }) => ({ key: `input.${key}`, label }));
  return [...input, ...answersOf(owner.content, target).map(({ key, label }) => ({ key, label }))];
}

/** The fields of the form of the act that is taken on the linked record. */
function inputOf(owner: Owner): readonly Choice[] {
  const { content, item } = owner;
  const target = targetOf(owner, item['link']);
  const procedure =
    target === undefined ? undefined : readPlace(content, ['recordTypes', target, 'procedure']);
  const act = item['transition'];
  if (typeof procedure !== 'string' || typeof act !== 'string') return [];
  return fieldsOfForm(content, readPlace(content, ['procedures', procedure, 'transitions', act, 'input']));
}

/** An effect in a line: what it does, and to what. */
function sayEffect(item: JsonObject, owner: Owner): string {
  const { kind, filing: filed, fact, link: linked, message } = item;
  const named = (among: readonly Choice[], key: unknown) =>
    among.find((each) => each.key === key)?.label ?? '';
  const what =
    kind === 'notify'
      ? textOf(message)
      : kind === 'set'
        ? named(ofType(owner, 'facts'), fact)
        : kind === 'file' || kind === 'returnFiling'
          ? named(ofProcedure(owner, 'filings'), filed)
          : named(linksOf(owner), linked);
  const said = Object.entries(choices.effects).find(([name]) => name === kind)?.[1] ?? procedureNouns.effect;
  return isObject(item) && what !== '' ? `${said}：${what}` : said;
}
