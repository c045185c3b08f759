import {
  applyPackEdits,
  comparePacks,
  identityOf,
  isList,
  isObject,
  type Json,
  type JsonObject,
  type PackDifference,
  type PackEdit,
  type PackIssue,
  valueAt,
} from '@lixiang/schema';
import { findIssues } from '../../design/find-issues.ts';
import type { Definition } from './definition-file.ts';

/** A base is taken over where a form rests on it, and merged; everything else here. */
export type Taken = Definition & { readonly kind: Exclude<Definition['kind'], 'base'> };

/** What taking a definition over would do to a design. */
export type TakeOver = {
  readonly edits: readonly PackEdit[];
  readonly after: Json;
  readonly differences: readonly PackDifference[];
  /** Problems that the design does not have yet. */
  readonly issues: readonly PackIssue[];
};

/** Where a form or a code list comes to stand; a pack is the whole. */
const LISTS = { form: 'forms', codeList: 'codeLists' } as const;

/** The thing of the design that a definition would replace. */
export function existingOf(content: Json, { kind, content: item }: Taken): Json | undefined {
  return kind === 'pack' ? undefined : valueAt(content, [LISTS[kind], identityOf(item) ?? '']);
}

/** Works out what taking over would change, and what would then be wrong. */
export function takeOver(content: Json, definition: Taken): TakeOver | undefined {
  return effectOf(content, editsOf(content, definition));
}

/** What edits of a design would change, and what would then be wrong. */
export function effectOf(content: Json, edits: readonly PackEdit[]): TakeOver | undefined {
  const edited = applyPackEdits(content, edits);
  if ('refused' in edited) return undefined;
  const known = new Set(findIssues(content, undefined).map(issueText));
  return {
    edits,
    after: edited.content,
    differences: comparePacks(content, edited.content),
    issues: findIssues(edited.content, undefined).filter((issue) => !known.has(issueText(issue))),
  };
}

/** The same definition under a key that no other has. */
export function underAnotherKey(content: Json, definition: Taken): Taken {
  const own = identityOf(definition.content) ?? '';
  let key = own;
  for (let number = 2; existingOf(content, { ...definition, content: { key } }) !== undefined; number += 1)
    key = `${own}${number}`;
  return { ...definition, content: { ...definition.content, key } };
}

function editsOf(content: Json, { kind, content: item }: Taken): readonly PackEdit[] {
  if (kind === 'pack') return packEdits(content, item);
  const into = [LISTS[kind]];
  const list = valueAt(content, into);
  const items = isList(list) ? list : [];
  const at = items.findIndex((each) => identityOf(each) === identityOf(item));
  const after = identityOf(items[at < 0 ? items.length - 1 : at - 1]) ?? null;
  const insert: PackEdit = { kind: 'insert', into, item, after };
  return at < 0 ? [insert] : [{ kind: 'remove', at: [...into, identityOf(item) ?? ''] }, insert];
}

/** A county stays itself, whatever configuration it takes over. */
const OWN: ReadonlySet<string> = new Set(['jurisdiction', 'format']);

function packEdits(content: Json, pack: JsonObject): readonly PackEdit[] {
  const before = isObject(content) ? content : {};
  const names = new Set([...Object.keys(before), ...Object.keys(pack)]);
  return [...names].flatMap((name): readonly PackEdit[] => {
    if (OWN.has(name)) return [];
    const value = pack[name];
    if (JSON.stringify(value) === JSON.stringify(before[name])) return [];
    return value === undefined ? [{ kind: 'clear', at: [name] }] : [{ kind: 'set', at: [name], value }];
  });
}

function issueText({ code, path, params }: PackIssue): string {
  return JSON.stringify([code, path, params]);
}
