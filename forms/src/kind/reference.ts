import { type IssueCode } from '../issue-code.ts';
import { type Lists } from '../list/lists.ts';
import { fault, type Finding, NO_FINDINGS, type Parsed } from './behaviour.ts';
import { isTextList, showAny } from './blank.ts';

const LONGEST_ID = 64;
const MOST = 100;
const SEPARATOR = /[、，,；;\n]/;

/** Judges ids by their form alone: whether they exist, and may be named, is the server's to say. */
export function checkReference(value: unknown, many: boolean, code: IssueCode): readonly Finding[] {
  const ids: unknown = many ? value : [value];
  const fits =
    isTextList(ids) &&
    ids.length <= MOST &&
    ids.every((id) => id.length > 0 && id.length <= LONGEST_ID) &&
    new Set(ids).size === ids.length;
  return fits ? NO_FINDINGS : [fault(code)];
}

/** Reads names as ids. */
export function readReference(
  written: string,
  { lists, many }: { readonly lists: Lists; readonly many: boolean },
  code: IssueCode,
): Parsed {
  const names = many ? written.split(SEPARATOR).map((name) => name.trim()) : [written];
  const ids: string[] = [];
  for (const name of names.filter((part) => part !== '')) {
    const id = lists.idOf(name) ?? (lists.nameOf(name) === undefined ? undefined : name);
    if (id === undefined) return { finding: fault(code, { value: name }) };
    ids.push(id);
  }
  return { value: many ? ids : ids[0] };
}

/** Writes ids as names; an id without a name is shown as it is. */
export function writeReference(value: unknown, lists: Lists): string {
  if (typeof value === 'string') return lists.nameOf(value) ?? value;
  return isTextList(value) ? value.map((id) => lists.nameOf(id) ?? id).join('、') : showAny(value);
}
