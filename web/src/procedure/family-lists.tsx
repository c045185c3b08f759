import { isList, isObject, type Json } from '@lixiang/schema';
import { nameOf } from '../design/place-words.ts';
import { readPlace } from '../design/read-place.ts';
import { sayActor } from '../property/actor/actor-kind.ts';
import { ThingList, type ThingColumn } from '../property/list/thing-list.tsx';
import { clockNaming } from '../property/naming.ts';
import type { Owner } from '../property/part-spec.ts';
import { textOf } from '../property/text-of.ts';
import { actorWords, procedureWords as words } from '../wording/procedure.ts';
import { procedurePropertyChoices as choices } from '../wording/procedure-property.ts';
import type { SelectedPart } from './inspector/part-inspector.tsx';
import { sayClock } from './sentence/say-clock.ts';
import { FAMILIES, type Family } from './spec/procedure-spec.ts';
import { actsAsking } from './spec/rule-spec.ts';

type FamilyListsProps = {
  readonly procedure: string;
  readonly families: readonly Family[];
  readonly selected: SelectedPart | undefined;
  readonly onSelect: (selected: SelectedPart | undefined, into?: 'panel') => void;
};

/** Some of what a procedure is made of as tables, for reading and for the keyboard. */
export function FamilyLists({ procedure, families, selected, onSelect }: FamilyListsProps) {
  return families.map((family) => (
    <ThingList
      key={family}
      into={['procedures', procedure, family]}
      thing={FAMILIES[family]}
      title={SHOWN[family].title}
      empty={SHOWN[family].empty}
      columns={SHOWN[family].columns}
      selected={selected?.part === family ? selected.key : undefined}
      onSelect={(key, into) => onSelect(key === undefined ? undefined : { part: family, key }, into)}
    />
  ));
}

type Shown = { readonly title: string; readonly empty: string; readonly columns: readonly ThingColumn[] };

const nameAt = ({ content }: Owner, place: readonly string[]) => nameOf(readPlace(content, place));
const inProcedure = (owner: Owner, part: string, key: Json | undefined) =>
  typeof key === 'string' ? (nameAt(owner, [...owner.place.slice(0, 2), part, key]) ?? key) : '';
const several = (value: Json | undefined, say: (each: Json) => string) =>
  isList(value) ? value.map(say).join('、') : '';

const SHOWN: Readonly<Record<Family, Shown>> = {
  states: {
    title: words.states,
    empty: words.noStates,
    columns: [
      { title: words.phases, render: ({ phase }, owner) => inProcedure(owner, 'phases', phase) },
      { title: words.final, render: ({ final }) => (final === true ? words.final : '') },
    ],
  },
  transitions: {
    title: words.transitions,
    empty: words.noTransitions,
    columns: [
      { title: words.from, render: ({ from }, owner) => sayStates(from, owner) },
      {
        title: words.to,
        render: ({ to }, owner) =>
          isObject(to) ? ('special' in to ? words.same : words.back) : inProcedure(owner, 'states', to),
      },
      {
        title: words.by,
        render: ({ by }, { content }) => several(by, (actor) => sayActor(actor, content, actorWords.kinds)),
      },
    ],
  },
  rules: {
    title: words.rules,
    empty: words.noRules,
    columns: [
      { title: words.force, render: ({ force }) => choices.forces[force === 'warn' ? 'warn' : 'block'] },
      {
        title: words.asking,
        render: ({ key }, { content, place }) =>
          actsAsking(content, place[1] ?? '', textOf(key))
            .map(({ name }) => name)
            .join('、'),
      },
    ],
  },
  clocks: {
    title: words.clocks,
    empty: words.noClocks,
    columns: [
      {
        title: words.clockText,
        render: (clock, owner) => {
          const naming = clockNaming(owner);
          return naming && sayClock(clock, owner.content, naming.names);
        },
      },
    ],
  },
  reviews: {
    title: words.reviewList,
    empty: words.noReviews,
    columns: [
      { title: words.reviewStates, render: ({ states }, owner) => sayStates(states, owner) },
      { title: words.reviewTasks, render: ({ tasks }) => several(tasks, (task) => nameOf(task) ?? '') },
    ],
  },
  panels: {
    title: words.panels,
    empty: words.noPanels,
    columns: [
      {
        title: words.panelFrom,
        render: ({ from }, owner) => (typeof from === 'string' ? nameAt(owner, ['recordTypes', from]) : ''),
      },
      { title: words.reviewStates, render: ({ states }, owner) => sayStates(states, owner) },
    ],
  },
  filings: {
    title: words.filings,
    empty: words.noFilings,
    columns: [
      {
        title: words.filedWith,
        render: (item, owner) =>
          isList(item['with'])
            ? several(item['with'], (office) => nameAt(owner, ['offices', textOf(office)]) ?? textOf(office))
            : choices.withs.expression,
      },
    ],
  },
  phases: { title: words.phases, empty: words.noPhases, columns: [] },
};

function sayStates(set: Json | undefined, owner: Owner): string {
  if (isObject(set)) return several(set['phases'], (phase) => inProcedure(owner, 'phases', phase));
  return several(set, (state) => inProcedure(owner, 'states', state));
}
