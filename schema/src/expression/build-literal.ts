import { listOf, BOOL, INT, sameType, STRING, typeName } from './scope-type.ts';
import { type NodeOf } from './node.ts';
import { refuse, type Term, type Workshop } from './term.ts';
import { type ScopeType } from './types.ts';

/** A written value: a whole number, a text, or true and false; there are no fractions and no null. */
export function buildLiteral(node: NodeOf<'value'>, workshop: Workshop): Term {
  const value = node.args;
  if (typeof value === 'boolean') return literal(BOOL, value);
  if (typeof value === 'string') return literal(STRING, value);
  if (typeof value === 'bigint' && Number.isSafeInteger(Number(value))) return literal(INT, Number(value));
  return refuse(workshop, node, { code: 'notAllowed', params: { name: kindOf(value) } });
}

/** A written list; all elements are of one type. */
export function buildList(node: NodeOf<'list'>, workshop: Workshop): Term {
  const elements = node.args.map((element) => workshop.build(element, workshop));
  const types = elements.map((element) => element.type).filter((type) => type !== undefined);
  const first = types[0];
  if (!first && node.args.length === 0) {
    return refuse(workshop, node, { code: 'notAllowed', params: { name: '[]' } });
  }
  const odd = first && types.find((type) => !sameType(type, first));
  if (first && odd) {
    return refuse(workshop, node, {
      code: 'wrongType',
      params: { expected: typeName(first), actual: typeName(odd) },
    });
  }
  const runs = elements.map((element) => element.run);
  return {
    type: first && listOf(plain(first)),
    constant: elements.every((element) => element.constant),
    run: (frame) => {
      const values = runs.map((run) => run(frame));
      return values.includes(undefined) ? undefined : values;
    },
  };
}

function literal(type: ScopeType, value: boolean | number | string): Term {
  return { type, constant: true, run: () => value };
}

/** A written list of answers is not itself bound to the options of one of them. */
function plain(type: ScopeType): ScopeType {
  return type.kind === 'string' ? STRING : type;
}

function kindOf(value: NodeOf<'value'>['args']): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return 'double';
  if (typeof value === 'bigint') return 'int64';
  return value instanceof Uint8Array ? 'bytes' : 'uint';
}
