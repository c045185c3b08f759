import type { Json, JsonObject } from '@lixiang/schema';
import { linesOf } from './cell-words.ts';
import { numberedItems } from './guess-kind.ts';
import type { KeyMaker } from './key-maker.ts';
import { dayText } from './printed-text.ts';
import type { ReadAnswer } from './reading.ts';
import { splitLine } from './split-line.ts';

/** What only the edge knows: how labels become keys, and the few words that a paper leaves unsaid. */
export type DraftNames = {
  readonly toKey: (label: string) => string;
  /** The key of the form itself, which no other form of the configuration has. */
  readonly key: (title: string) => string;
  readonly untitled: string;
  /** What the two days of a period are called. */
  readonly from: (label: string) => string;
  readonly to: (label: string) => string;
};

export type DraftedField = { readonly key: string; readonly json: JsonObject };

type Drafting = {
  /** All that is printed in the cell. */
  readonly text: string;
  /** Tells it from another of the same label. */
  readonly told: string | undefined;
  readonly names: DraftNames;
  readonly keys: KeyMaker;
};

/** The fields that one answer of the paper becomes: mostly one; a period is two, an opinion up to four. */
export function draftFields(answer: ReadAnswer, drafting: Drafting): readonly DraftedField[] {
  const { label, kind } = answer;
  const { names, keys, told } = drafting;
  if (kind === 'opinion') return opinionFields(answer, drafting);
  if (kind === 'file') return fileFields(answer, drafting);
  if (kind === 'period')
    return [names.from(label), names.to(label)].map((name) =>
      simple(name, { kind: 'date' }, keys.take(name)),
    );
  const more = { ...(told === undefined ? {} : { help: told }), ...hintOf(answer) };
  return [simple(label, { ...kindOf(answer, names), ...more }, keys.take(told ?? label))];
}

/** What a kind wants beside its name. */
export function kindOf({ kind, options, unit }: ReadAnswer, names: Pick<DraftNames, 'toKey'>): JsonObject {
  if (kind === 'choice' || kind === 'choices') {
    const offered = optionsOf(options ?? [], names);
    if (offered.length === 0) return { kind: 'text' };
    const shown = kind === 'choice' && offered.length <= MOST_SHOWN ? { style: 'radio' } : {};
    return { kind, options: offered, ...shown };
  }
  if (kind === 'decimal') return { kind, scale: 2, ...(unit === undefined ? {} : { unit }) };
  if (kind === 'integer') return { kind, ...(unit === undefined ? {} : { unit }) };
  if (kind === 'opinion' || kind === 'period') return { kind: 'text' };
  return { kind };
}

const MOST_SHOWN = 6;

function optionsOf(labels: readonly string[], { toKey }: Pick<DraftNames, 'toKey'>): readonly Json[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    const base = toKey(label) || 'option';
    let key = base;
    for (let number = 2; taken.has(key); number += 1) key = `${base}${number}`;
    taken.add(key);
    return { key, label };
  });
}

function simple(label: string, rest: JsonObject, key: string): DraftedField {
  return { key, json: { key, label: label.slice(0, 200), ...rest } };
}

function hintOf({ hint }: ReadAnswer): JsonObject {
  return hint === undefined ? {} : { hint };
}

/** One place for files for every item of a numbered list. */
function fileFields({ label }: ReadAnswer, { text, keys }: Drafting): readonly DraftedField[] {
  const items = numberedItems(text);
  if (items.length === 0) return [simple(label, { kind: 'file', maxCount: MOST_FILES }, keys.take(label))];
  return items.map((item) => simple(item, { kind: 'file', maxCount: MOST_FILES }, keys.take(item)));
}

const MOST_FILES = 20;

/** What somebody says, who signs for it, the stamp, the day: as far as the cell prints a place for each. */
function opinionFields(
  { label, ...rest }: ReadAnswer,
  { text, keys, told }: Drafting,
): readonly DraftedField[] {
  const own = told ?? label;
  const fields = [
    simple(label, { kind: 'longText', ...(told === undefined ? {} : { help: told }) }, keys.take(own)),
  ];
  for (const line of linesOf(text)) {
    for (const { label: name } of splitLine(line)) {
      if (name === '' || name === label || /日期|时间/u.test(name)) continue;
      const kind = /电话/u.test(name) ? 'phone' : 'person';
      if (kind === 'phone' || /签|人|长|领导|负责/u.test(name))
        fields.push(simple(name, { kind, help: `${own}${name}` }, keys.take(`${own}${name}`)));
    }
  }
  const seal = SEAL.exec(text)?.[0];
  if (seal !== undefined) fields.push(simple(seal, { kind: 'seal' }, keys.take(`${own}${seal}`)));
  const day = dayText(text);
  if (day !== undefined)
    fields.push(simple(day, { kind: 'date', help: `${own}${day}` }, keys.take(`${own}${day}`)));
  return rest.hint === undefined || fields[0] === undefined
    ? fields
    : [{ key: fields[0].key, json: { ...fields[0].json, hint: rest.hint } }, ...fields.slice(1)];
}

const SEAL = /[（(](?:单位|部门)?(?:盖章|公章|加盖公章|印章)[）)]|盖\s*章|公\s*章/u;
