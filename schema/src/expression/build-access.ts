import { type NodeOf } from './node.ts';
import { isBlank, isStruct, readerOf } from './read-value.ts';
import { fieldOf, INT, typeName } from './scope-type.ts';
import { noteRead, refuse, type Term, type Workshop } from './term.ts';

/** A name of the scope, or a loop variable. */
export function buildName(node: NodeOf<'id'>, workshop: Workshop): Term {
  const name = node.args;
  const slot = workshop.variables.findLastIndex((variable) => variable.name === name);
  const variable = workshop.variables[slot];
  if (variable) {
    return {
      type: variable.type,
      path: variable.path,
      run: (frame) => frame.slots[slot],
      presence: (frame) => (frame.slots[slot] === undefined ? undefined : true),
    };
  }
  const type = Object.hasOwn(workshop.scope, name) ? workshop.scope[name] : undefined;
  if (!type) return refuse(workshop, node, { code: 'unknownName', params: { name } });
  const read = readerOf(type);
  return {
    type,
    path: [name],
    run: (frame) => read(frame.values[name]),
    presence: (frame) => presenceOf(frame.values[name], read),
  };
}

/** A field of an object; a field of nothing is unknown, and not there. */
export function buildField(node: NodeOf<'.'>, workshop: Workshop): Term {
  const [target, name] = node.args;
  // Not `workshop.build` alone would note the whole object as read: only the field is.
  const owner = isAccess(target) ? buildTarget(target, workshop) : workshop.build(target, workshop);
  if (!owner.type) return owner;
  const type = fieldOf(owner.type, name);
  if (!type) {
    return refuse(
      workshop,
      { start: node.pos, end: node.end },
      owner.type.kind === 'object'
        ? { code: 'unknownName', params: { name } }
        : { code: 'wrongType', params: { expected: 'object', actual: typeName(owner.type) } },
    );
  }
  const read = readerOf(type);
  const { run, presence } = owner;
  return {
    type,
    path: owner.path && [...owner.path, name],
    run: (frame) => {
      const object = run(frame);
      return isStruct(object) ? read(object[name]) : undefined;
    },
    presence: (frame) => {
      const there = presence?.(frame);
      if (there !== true) return there;
      const object = run(frame);
      return isStruct(object) ? presenceOf(object[name], read) : undefined;
    },
  };
}

/** An element of a list by its place; a place outside the list is unknown. */
export function buildIndex(node: NodeOf<'[]'>, workshop: Workshop): Term {
  const [target, place] = node.args;
  const list = workshop.build(target, workshop);
  const index = workshop.build(place, workshop);
  if (!list.type || !index.type) return { type: undefined, run: list.run };
  if (list.type.kind !== 'list') {
    return refuse(workshop, target, {
      code: 'wrongType',
      params: { expected: 'list', actual: typeName(list.type) },
    });
  }
  if (index.type.kind !== INT.kind) {
    return refuse(workshop, place, {
      code: 'wrongType',
      params: { expected: 'int', actual: typeName(index.type) },
    });
  }
  return {
    type: list.type.of,
    path: list.path && [...list.path, '*'],
    run: (frame) => {
      const elements = list.run(frame);
      const at = index.run(frame);
      return Array.isArray(elements) && typeof at === 'number' ? elements[at] : undefined;
    },
  };
}

function isAccess(node: NodeOf<'.'>['args'][0]): node is NodeOf<'.'> | NodeOf<'id'> {
  return node.op === '.' || node.op === 'id';
}

function buildTarget(node: NodeOf<'.'> | NodeOf<'id'>, workshop: Workshop): Term {
  return node.op === '.' ? buildField(node, workshop) : buildName(node, workshop);
}

/** `has(a.b)`: whether the field is there and answered; unknown where it has the wrong type. */
export function buildHas(node: NodeOf<'call'>, workshop: Workshop): Term {
  const [argument] = node.args[1];
  if (node.args[1].length !== 1 || argument?.op !== '.') {
    return refuse(workshop, node, { code: 'wrongType', params: { expected: 'has(a.b)', actual: 'has' } });
  }
  const { type, path, presence } = buildField(argument, workshop);
  noteRead(workshop, path);
  if (!type) return { type: undefined, run: () => undefined };
  if (!presence) {
    return refuse(workshop, node, { code: 'wrongType', params: { expected: 'has(a.b)', actual: 'has' } });
  }
  return { type: { kind: 'bool' }, run: presence };
}

function presenceOf(raw: unknown, read: (raw: unknown) => unknown): boolean | undefined {
  if (isBlank(raw)) return false;
  return read(raw) === undefined ? undefined : true;
}
