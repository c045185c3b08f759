import type { Scope, ScopeType } from '@lixiang/schema';
import type { Names } from '../../form/why/names.ts';

/** Something that a condition can speak of. */
export type Topic = {
  readonly path: readonly string[];
  readonly key: string;
  readonly label: string;
  readonly type: ScopeType;
  /** The list or object that it stands in, for grouping. */
  readonly group: string;
};

const DEEPEST = 3;

/** Everything in a scope that a sentence can speak of: single values and lists of them, not whole objects. */
export function topicsOf(scope: Scope, names: Names): readonly Topic[] {
  return Object.entries(scope).flatMap(([name, type]) =>
    // `answers` says everything a second time, for asking whether there is an answer.
    name === 'answers' ? [] : within([name], type, names),
  );
}

function within(path: readonly string[], type: ScopeType, names: Names): readonly Topic[] {
  if (type.kind === 'object') {
    if (path.length >= DEEPEST) return [];
    return Object.entries(type.fields).flatMap(([name, inner]) => within(path.concat(name), inner, names));
  }
  if (type.kind === 'list' && type.of.kind === 'object') return [];
  const group = path.length > 1 ? (path[0] ?? '') : '';
  return [{ path, key: path.join('.'), label: names.name(path), type, group }];
}
