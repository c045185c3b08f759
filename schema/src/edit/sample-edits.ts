import fc from 'fast-check';
import type { JsonObject } from './identity.ts';
import type { PackEdit } from './pack-edit.ts';

const identity = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const list = fc.constantFrom<string[][]>(
  ['lists', 'x', 'items'],
  ['lists', 'y', 'items'],
  ['lists'],
  ['lists', 'x', 'more'],
);
const after = fc.option(identity, { nil: null });
const item = identity.map((key) => ({ key, label: key }));

/** An edit of {@link EDITED}, now and then one that cannot be made. */
export const anyPackEdit = fc.oneof<fc.Arbitrary<PackEdit>[]>(
  fc.record({ kind: fc.constant('insert' as const), into: list, item, after }),
  fc.record({
    kind: fc.constant('remove' as const),
    at: fc.tuple(list, identity).map(([into, key]) => into.concat(key)),
  }),
  fc.record({
    kind: fc.constant('move' as const),
    at: fc.tuple(list, identity).map(([into, key]) => into.concat(key)),
    into: list,
    after,
  }),
  fc.record({
    kind: fc.constant('set' as const),
    at: fc
      .tuple(list, identity, fc.constantFrom('label', 'hint', 'key'))
      .map(([into, key, name]) => into.concat(key, name)),
    value: fc.constantFrom('一', '二', 'a', 'z'),
  }),
  fc.record({
    kind: fc.constant('clear' as const),
    at: fc.tuple(list, identity).map(([into, key]) => into.concat(key, 'hint')),
  }),
);

/** A small content with lists in lists. */
export const EDITED: JsonObject = {
  lists: [
    {
      key: 'x',
      items: [
        { key: 'a', label: '甲' },
        { key: 'b', label: '乙', hint: '注' },
      ],
    },
    { key: 'y', items: [{ key: 'c', label: '丙' }] },
  ],
};
