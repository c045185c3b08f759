import { type FactsOf } from './facts-of-kind.ts';

/** Kinds that hold other fields, or no answer at all. */
export const STRUCTURE_FACTS: FactsOf<'table' | 'group' | 'note' | 'attachments' | 'seal'> = {
  table: {
    field: { columns: [{ kind: 'text', key: 'name', label: '名称' }], minRows: 1, maxRows: 2 },
    reads: [],
    writes: [[[{ id: 'a' }], '1']],
    misreads: [['x', 'field.notText']],
    refuses: [
      ['x', 'table.notRows'],
      [[], 'table.tooFew'],
      [[{ id: 'a' }, { id: 'b' }, { id: 'c' }], 'table.tooMany'],
      [[{ id: 'a' }, { id: 'a' }], 'table.rowId'],
      [[{ name: '一' }], 'table.rowId'],
      [['a'], 'table.rowId'],
      [[null], 'table.rowId'],
    ],
  },
  group: {
    field: { fields: [{ kind: 'text', key: 'name', label: '名称' }] },
    reads: [],
    writes: [[{ name: '一' }, '一']],
    misreads: [['x', 'field.notText']],
    refuses: [
      ['x', 'group.notGroup'],
      [[1], 'group.notGroup'],
    ],
  },
  note: {
    field: { text: '说明' },
    reads: [],
    writes: [['x', '']],
    misreads: [['x', 'field.notText']],
    refuses: [['x', 'field.unknown']],
  },
  attachments: {
    field: { documents: ['plan'] },
    reads: [],
    writes: [['x', '']],
    misreads: [['x', 'field.notText']],
    refuses: [['x', 'field.unknown']],
  },
  seal: {
    reads: [],
    writes: [['x', '']],
    misreads: [['x', 'field.notText']],
    refuses: [['x', 'field.unknown']],
  },
};
