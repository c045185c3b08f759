import { identityOf, isObject, type Json, type JsonObject } from '@lixiang/schema';
import { BASIS_SPECS } from '../../builder/inspector/owner-specs.ts';
import {
  keyOf,
  keysOf,
  namedIn,
  oneOf,
  optionsAt,
  plain,
  type PropertyContext,
  type PropertySpec,
} from '../../builder/inspector/property-spec.ts';
import { readList } from '../../design/read-place.ts';
import { nameOf } from '../../design/place-words.ts';
import { actorWords, procedureChoices } from '../../wording/procedure.ts';
import { ACTOR_KINDS, actorsOfRows, rowsOfActors } from './actor-rows.ts';

const procedureOf = ({ place }: PropertyContext) => place.slice(0, 2);
const statesOf = (context: PropertyContext) => optionsAt(context.content, ...procedureOf(context), 'states');

/** The properties of a state. */
export const STATE_SPECS: readonly PropertySpec[] = [
  plain('name', 'common', { kind: 'text', required: true, maxLength: 200 }),
  plain('note', 'common', { kind: 'longText', rows: 3 }),
  plain('final', 'common', { kind: 'yesNo' }),
  keyOf('phase', 'common', (context) => optionsAt(context.content, ...procedureOf(context), 'phases')),
  ...BASIS_SPECS,
];

const SAME = '(same)';

/** The properties of an act. */
export const TRANSITION_SPECS: readonly PropertySpec[] = [
  plain('name', 'common', { kind: 'text', required: true, maxLength: 200 }),
  plain('help', 'common', { kind: 'longText', rows: 2 }),
  {
    ...keysOf('from', 'common', statesOf),
    read: (value, context) => (isObject(value) ? statesOfPhases(value, context) : value),
  },
  {
    ...plain('to', 'common', (context) => ({
      kind: 'choice',
      options: [{ key: SAME, label: procedureChoices.same }, ...statesOf(context)],
    })),
    read: (value) =>
      typeof value === 'string' ? value : isObject(value) && 'special' in value ? SAME : undefined,
    write: (answer, { item }) => {
      if (answer === SAME) return { special: 'same' };
      return typeof answer === 'string' ? answer : item['to'];
    },
  },
  {
    ...plain('by', 'common', actorTable),
    read: rowsOfActors,
    write: actorsOfRows,
  },
  oneOf('tone', 'common', procedureChoices.tones),
  oneOf('remarks', 'common', procedureChoices.remarks),
  keyOf('input', 'options', ({ content }) => optionsAt(content, 'forms')),
  keysOf('documents', 'options', documentsOf),
  keysOf('submits', 'options', documentsOf),
  keysOf('rules', 'checks', (context) =>
    readList(context.content, [...procedureOf(context), 'rules']).flatMap((rule) => {
      const key = identityOf(rule);
      const message = isObject(rule) ? rule['message'] : undefined;
      return key === undefined
        ? []
        : [{ key, label: typeof message === 'string' ? message.slice(0, 200) : key }];
    }),
  ),
  ...BASIS_SPECS,
];

/** All states of some phases, by key. */
function statesOfPhases(set: JsonObject, context: PropertyContext): readonly string[] {
  const phases = set['phases'];
  const among = new Set<Json>(Array.isArray(phases) ? phases : []);
  return readList(context.content, [...procedureOf(context), 'states']).flatMap((state) =>
    isObject(state) && state['phase'] !== undefined && among.has(state['phase'])
      ? (identityOf(state) ?? [])
      : [],
  );
}

function documentsOf({ content, place }: PropertyContext): readonly JsonObject[] {
  const procedure = readList(content, ['procedures']).find((each) => identityOf(each) === place[1]);
  const type = isObject(procedure) ? procedure['recordType'] : undefined;
  return typeof type === 'string' ? optionsAt(content, 'recordTypes', type, 'documents') : [];
}

/** Who may act: a line for each, with whom it means where that is not said by the kind. */
function actorTable(context: PropertyContext): JsonObject {
  const { content } = context;
  const transitions = readList(content, [...procedureOf(context), 'transitions']);
  const whom = [
    ...optionsAt(content, 'offices'),
    ...optionsAt(content, ...procedureOf(context), 'panels'),
    ...namedIn(transitions),
  ];
  const offered = [...new Map(whom.map((option) => [option['key'], option])).values()];
  const positions = optionsAt(content, 'positions');
  return {
    kind: 'table',
    style: 'rows',
    columns: [
      {
        kind: 'choice',
        key: 'who',
        label: actorWords.who,
        required: true,
        options: ACTOR_KINDS.map((key) => ({ key, label: actorWords.kinds[key] })),
      },
      {
        kind: 'choice',
        key: 'of',
        label: actorWords.of,
        visibleWhen: "row.who in ['office', 'drawn', 'took']",
        required: true,
        options: offered.slice(0, 500),
      },
      ...(positions.length > 0
        ? [{ kind: 'choice', key: 'position', label: actorWords.position, options: positions }]
        : []),
      { kind: 'text', key: 'when', label: actorWords.when },
    ],
  };
}

/** What a part of a procedure is called. */
export function partName(part: Json | undefined, key: string): string {
  return nameOf(part) ?? key;
}
