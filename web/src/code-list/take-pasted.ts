import { identityOf, isList, isObject, type Json, type JsonObject, type PackEdit } from '@lixiang/schema';
import { keyOfLabel } from '../builder/edit/key-of-label.ts';
import { labelOf, type OptionsAt, removeOption } from '../builder/edit/option-edits.ts';
import { readList } from '../design/read-place.ts';
import type { PastedOption } from './pasted-options.ts';

export type TakingPasted = {
  readonly options: readonly PastedOption[];
  /** What they may stand under. */
  readonly parents: readonly JsonObject[];
  /** Whether what is not among them goes. */
  readonly isWhole: boolean;
};
/** What taking a pasted list over comes to. */
export type TakenPasted = {
  readonly edits: readonly PackEdit[];
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  /** Codes that another option has, and names that nothing can stand under. */
  readonly clashes: readonly {
    readonly line: number;
    readonly kind: 'codeTaken' | 'noParent';
    readonly text: string;
  }[];
};

/** The edits that bring a list to what was pasted: options are known by their names, and keep their keys. */
export function takePasted(
  content: Json,
  at: OptionsAt,
  { options, parents, isWhole }: TakingPasted,
): TakenPasted {
  const present = readList(content, at.place).filter(isObject);
  const byLabel = Map.groupBy(present, labelOf);
  const taken = new Set(present.flatMap((option) => identityOf(option) ?? []));
  const parentKeys = new Map(parents.map((parent) => [labelOf(parent), identityOf(parent) ?? '']));
  const edits: PackEdit[] = [];
  const clashes: TakenPasted['clashes'][number][] = [];
  const met = new Set<string>();
  const codes = new Map(present.map((option) => [option['code'], identityOf(option)]));
  let [added, changed] = [0, 0];
  let after: string | null = isWhole ? null : (identityOf(present.at(-1)) ?? null);
  for (const { line, label, code, parent } of options) {
    const under = parent === undefined ? undefined : parentKeys.get(parent);
    if (parent !== undefined && under === undefined) clashes.push({ line, kind: 'noParent', text: parent });
    const known = byLabel
      .get(label)
      ?.find((option) => !met.has(identityOf(option) ?? '') && fits(option, under));
    const key: string = (known && identityOf(known)) ?? keyOfLabel(label, taken);
    const holder = code === undefined ? undefined : codes.get(code);
    if (code !== undefined && holder !== undefined && holder !== key)
      clashes.push({ line, kind: 'codeTaken', text: code });
    met.add(key);
    taken.add(key);
    if (!known) {
      const item = { key, label, ...(code !== undefined && { code }), ...(under && { under: [under] }) };
      edits.push({ kind: 'insert', into: [...at.place], item, after });
      added += 1;
    } else {
      const own = changesOf(known, [...at.place, key], { code, under });
      if (own.length > 0) changed += 1;
      if (isWhole) edits.push({ kind: 'move', at: [...at.place, key], into: [...at.place], after });
      edits.push(...own);
    }
    if (isWhole || !known) after = key;
  }
  const gone = isWhole
    ? present.filter((option) => !met.has(identityOf(option) ?? '') && option['retired'] !== true)
    : [];
  edits.push(...gone.map((option) => removeOption(at, identityOf(option) ?? '')));
  return { edits, added, changed, gone: gone.length, clashes };
}

type Said = { readonly code: string | undefined; readonly under: string | undefined };

function changesOf(option: JsonObject, at: readonly string[], { code, under }: Said): readonly PackEdit[] {
  const above = isList(option['under']) ? option['under'] : [];
  const edits: PackEdit[] = [];
  if (code !== undefined && option['code'] !== code)
    edits.push({ kind: 'set', at: [...at, 'code'], value: code });
  if (under !== undefined && !above.includes(under))
    edits.push({ kind: 'set', at: [...at, 'under'], value: [...above, under] });
  if (option['retired'] === true) edits.push({ kind: 'set', at: [...at, 'retired'], value: false });
  return edits;
}

/** Two options of one name stand under different ones. */
function fits(option: JsonObject, under: string | undefined): boolean {
  const above = option['under'];
  return under === undefined || !isList(above) || above.length === 0 || above.includes(under);
}
