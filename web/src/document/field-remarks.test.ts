import { expect, test } from 'vitest';
import { fieldRemarks } from './field-remarks.ts';

const returned = {
  node: {
    at: '2026-03-02T01:00:00Z',
    actor: '陈立',
    organisation: '大数据局',
    remarks: [
      { document: 'declaration', field: 'cost', text: '请核对' },
      { document: 'declaration', field: null, text: '整份材料' },
      { document: 'other', field: 'cost', text: '别处' },
    ],
    submissions: [],
  },
};
const submitted = {
  node: {
    at: '2026-03-03T01:00:00Z',
    actor: '蒋城',
    organisation: '城管局',
    remarks: [],
    submissions: [{ document: 'declaration' }],
  },
};
const point = {
  document: 'declaration',
  field: 'name',
  text: '名称过长',
  raisedBy: '大数据局',
  raisedAt: '2026-03-04T01:00:00Z',
  answer: null,
};
const textsOf = (record: Parameters<typeof fieldRemarks>[0]) =>
  fieldRemarks(record, 'declaration').map(({ text }) => text);

test('a return shows its remarks at the fields of this document', () => {
  expect(textsOf({ events: { edges: [returned] }, points: [] })).toEqual(['请核对']);
});

test('remarks answered by a new submission are gone', () => {
  expect(textsOf({ events: { edges: [returned, submitted] }, points: [] })).toEqual([]);
});

test('an open point is shown until it is answered', () => {
  expect(textsOf({ events: { edges: [] }, points: [point] })).toEqual(['名称过长']);
  expect(textsOf({ events: { edges: [] }, points: [{ ...point, answer: '已改' }] })).toEqual([]);
});

test('a remark that is also a point is shown once', () => {
  const asRemark = {
    node: { ...returned.node, remarks: [{ document: 'declaration', field: 'name', text: '名称过长' }] },
  };
  expect(textsOf({ events: { edges: [asRemark] }, points: [point] })).toEqual(['名称过长']);
});
