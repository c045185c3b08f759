import { beforeEach, expect, test } from 'vitest';
import {
  dropBeginning,
  keepBeginning,
  type KeptBeginning,
  type KeptPlace,
  readBeginning,
} from './kept-beginning.ts';

const place: KeptPlace = { jurisdiction: 'jiaxian', viewer: 'zhang', type: 'project', given: '' };
const filled: KeptBeginning = {
  unit: 'school',
  links: { entries: 'e1', plan: undefined },
  act: 'declare',
  acts: {
    declare: {
      input: { name: '智慧路灯', rows: [{ id: 'r', amount: 5 }] },
      reason: '急需',
      remarks: [{ id: 'm', document: 'application', field: undefined, text: '补充' }],
      reasons: { modest: '已核' },
      seen: ['late'],
    },
  },
};

beforeEach(() => localStorage.clear());

test('what was filled in is there again, all of it, until it is dropped', () => {
  keepBeginning(place, filled);
  expect(readBeginning(place)).toEqual(filled);
  dropBeginning(place);
  expect(readBeginning(place)).toBeUndefined();
});

test('nobody else who uses the browser is shown it, nor is it taken for another type, county or beginning', () => {
  keepBeginning(place, filled);
  for (const other of [
    { viewer: 'li' },
    { jurisdiction: 'yixian' },
    { type: 'plan' },
    { given: 'entries=e2' },
  ])
    expect(readBeginning({ ...place, ...other })).toBeUndefined();
});

test('what cannot be read is nothing, and parts that are wrong are left out', () => {
  keepBeginning(place, filled);
  const [name = ''] = Object.keys(localStorage);
  localStorage.setItem(name, '{');
  expect(readBeginning(place)).toBeUndefined();
  localStorage.setItem(name, '{"unit":7,"acts":{"declare":{"input":[],"seen":[1,"late"]}}}');
  expect(readBeginning(place)).toEqual({
    unit: undefined,
    links: {},
    act: undefined,
    acts: { declare: { input: {}, reason: '', remarks: [], reasons: {}, seen: ['late'] } },
  });
});
