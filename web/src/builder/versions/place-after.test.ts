import type { PackEdit } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { placeAfter } from './place-after.ts';

const FIELDS = ['forms', 'f', 'sections', 's', 'fields'];
const OTHER = ['forms', 'f', 'sections', 't', 'fields'];

test('a property of a field is found where the field has gone under its new key', () => {
  const edits: readonly PackEdit[] = [
    { kind: 'set', at: [...FIELDS, 'a', 'label'], value: '金额' },
    { kind: 'set', at: [...FIELDS, 'a', 'key'], value: 'jinE' },
    { kind: 'move', at: [...FIELDS, 'jinE'], into: OTHER, after: null },
    { kind: 'set', at: [...OTHER, 'b', 'key'], value: 'c' },
  ];
  expect(placeAfter([...FIELDS, 'a', 'label'], edits)).toEqual([...OTHER, 'jinE', 'label']);
  expect(placeAfter([...OTHER, 'x', 'label'], edits)).toEqual([...OTHER, 'x', 'label']);
});
