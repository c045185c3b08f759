import { type Base, type Json, type PackEdit, restOnBase } from '@lixiang/schema';

type NewForm = { readonly key: string; readonly name: string; readonly base: Base };

/** The edits that make a new form on a base, under a name of its own; none where the base cannot be taken over. */
export function formOnBase(content: Json, { key, name, base }: NewForm): readonly PackEdit[] | undefined {
  const resting = restOnBase(content, key, base);
  if ('unfinished' in resting) return undefined;
  return [...resting.edits, { kind: 'set', at: ['forms', key, 'name'], value: name }];
}
