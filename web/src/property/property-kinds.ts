import { isList, isObject, type Json } from '@lixiang/schema';
import {
  keysOf,
  linesOf,
  plain,
  type PropertyContext,
  type PropertySpec,
} from '../builder/inspector/property-spec.ts';
import { readList } from '../design/read-place.ts';
import { stateSetWords } from '../wording/procedure-property.ts';
import { ofProcedure, procedureKeyOf } from './choices.ts';
import { textOf } from './text-of.ts';

/** Whole numbers, separated as people do; what is no number is kept for the checks to speak of. */
export function numbers(property: string): PropertySpec {
  return {
    ...plain(property, 'common', { kind: 'text' }),
    read: (value) => (isList(value) ? value.map(textOf).join('、') : undefined),
    write: (answer) =>
      linesOf(typeof answer === 'string' ? answer.replaceAll(/\s+/g, '、') : '').map((line) =>
        /^\d+$/.test(line) ? Number(line) : line,
      ),
  };
}

/** Days or other texts, one a line. */
export function textLines(property: string): PropertySpec {
  return {
    ...plain(property, 'common', { kind: 'longText', rows: 3 }),
    read: (value) => (isList(value) ? value.filter((line) => typeof line === 'string').join('\n') : value),
    write: linesOf,
  };
}

/** A set of states: one by one, or by whole phases. */
export function stateSet(property: string): readonly PropertySpec[] {
  const by = `${property}By`;
  const isPhases = (value: Json | undefined) => isObject(value);
  return [
    {
      ...plain(property, 'common', {
        kind: 'choice',
        style: 'radio',
        options: Object.entries(stateSetWords.kinds).map(([key, label]) => ({ key, label })),
      }),
      id: by,
      read: (value) => (isPhases(value) ? 'phases' : 'states'),
      write: (answer, context) => {
        const value = context.item[property];
        if (answer !== 'phases') return isObject(value) ? statesOfPhases(value, context) : value;
        if (isObject(value)) return value;
        const phases = phasesOfStates(value, context);
        return phases.length > 0 ? { phases } : value;
      },
    },
    {
      ...keysOf(property, 'common', (context) => ofProcedure(context, 'states')),
      draw: (context) => ({
        kind: 'choices',
        visibleWhen: `${by} == 'states'`,
        options: ofProcedure(context, 'states').slice(0, 500),
      }),
      read: (value) => (isPhases(value) ? [] : value),
      write: (answer, { item }) =>
        isPhases(item[property]) ? item[property] : Array.isArray(answer) ? texts(answer) : [],
    },
    {
      ...keysOf(property, 'common', (context) => ofProcedure(context, 'phases')),
      id: `${property}Phases`,
      draw: (context) => ({
        kind: 'choices',
        visibleWhen: `${by} == 'phases'`,
        options: ofProcedure(context, 'phases').slice(0, 500),
      }),
      read: (value) => (isObject(value) ? value['phases'] : []),
      write: (answer, { item }) =>
        isPhases(item[property]) && Array.isArray(answer) ? { phases: texts(answer) } : item[property],
    },
  ];
}

function texts(answer: readonly unknown[]): readonly string[] {
  return answer.filter((key) => typeof key === 'string');
}

function statesIn({ content, place }: PropertyContext) {
  const key = procedureKeyOf({ content, place });
  return key === undefined ? [] : readList(content, ['procedures', key, 'states']).filter(isObject);
}

/** All states of some phases, by key. */
function statesOfPhases(set: Json, context: PropertyContext): readonly string[] {
  const phases = isObject(set) && isList(set['phases']) ? set['phases'] : [];
  return statesIn(context).flatMap(({ key, phase }) =>
    phase !== undefined && phases.includes(phase) && typeof key === 'string' ? [key] : [],
  );
}

/** The phases that some states belong to; the first of all where they belong to none. */
function phasesOfStates(states: Json | undefined, context: PropertyContext): readonly string[] {
  const chosen = isList(states) ? states : [];
  const phases = statesIn(context).flatMap(({ key, phase }) =>
    key !== undefined && chosen.includes(key) && typeof phase === 'string' ? [phase] : [],
  );
  const [first] = ofProcedure(context, 'phases');
  return phases.length > 0 ? [...new Set(phases)] : first ? [first.key] : [];
}
