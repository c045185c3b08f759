import {
  enumName,
  type Json,
  optionsOf,
  OPERATORS,
  type Pack,
  type ReadPath,
  type RecordType,
} from '@lixiang/schema';
import type { WhereRow, WhereVerb } from './where-rows.ts';

/** What can be said of what stands at a path; every record has what has no field. */
export function verbsOf({ kind, field }: ReadPath): readonly WhereVerb[] {
  const asked: readonly WhereVerb[] = field === null ? [] : ['filled', 'blank'];
  const fixed: readonly WhereVerb[] = NAMED.has(kind)
    ? ['in', 'notIn']
    : OPERATORS[kind].filter((each) => each !== 'isNull' && each !== 'in');
  return [...fixed, ...asked];
}

const NAMED: ReadonlySet<ReadPath['kind']> = new Set(['option', 'state']);

/** The names that may stand at a path, with what they are called; undefined where anything may. */
export function choicesAt(
  pack: Pack,
  type: RecordType,
  { kind, field }: ReadPath,
): readonly { readonly key: string; readonly label: string }[] | undefined {
  if (kind === 'state') {
    const states = pack.procedures.find(({ key }) => key === type.procedure)?.states ?? [];
    return states.map(({ key, name }) => ({ key: enumName(key), label: name }));
  }
  if (kind === 'office') return pack.offices.map(({ key, name }) => ({ key, label: name }));
  const options = kind === 'option' && field ? optionsOf(pack, field) : undefined;
  return options?.map(({ key, label }) => ({ key: enumName(key), label }));
}

/** What a path is first compared with. */
export function firstRow(pack: Pack, type: RecordType, path: ReadPath): WhereRow {
  const [verb = 'filled'] = verbsOf(path);
  return { kind: 'compare', path: path.path, verb, value: firstValue(pack, type, { path, verb }) };
}

type Compared = { readonly path: ReadPath; readonly verb: WhereVerb };

/** A value that may stand there. */
export function firstValue(pack: Pack, type: RecordType, { path, verb }: Compared): Json {
  if (verb === 'blank' || verb === 'filled') return true;
  const [first] = choicesAt(pack, type, path) ?? [];
  if (verb === 'in' || verb === 'notIn') return first ? [first.key] : [];
  switch (path.kind) {
    case 'yesNo':
      return true;
    case 'integer':
    case 'year':
      return path.kind === 'year' ? 2000 : 0;
    case 'money':
    case 'percent':
    case 'decimal':
      return '0';
    case 'date':
    case 'month':
    case 'instant':
      return 'today';
    case 'unit':
      return 'viewer';
    case 'text':
    case 'option':
    case 'state':
    case 'office':
    case 'record':
      return first?.key ?? '';
  }
}
