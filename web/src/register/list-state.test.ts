import { expect, test } from 'vitest';
import { type ListState, readListState, writeListState } from './list-state.ts';

const initial: ListState = { search: '', states: [], mine: false, order: 'UPDATED_DESC', trail: [] };

test.each<readonly [ListState, string]>([
  [initial, ''],
  [{ ...initial, search: '水务', mine: true }, 'q=%E6%B0%B4%E5%8A%A1&mine=1'],
  [{ ...initial, states: ['draft', 'sent'], trail: ['a', 'b'] }, 'state=draft&state=sent&after=a&after=b'],
  [{ ...initial, order: 'NUMBER_ASC' }, 'order=NUMBER_ASC'],
])('%o is the address ?%s, and back', (state, address) => {
  expect(writeListState(state).toString()).toBe(address);
  expect(readListState(new URLSearchParams(address))).toEqual(state);
});

test('an order that there is not is the usual one', () => {
  expect(readListState(new URLSearchParams('order=RANDOM')).order).toBe('UPDATED_DESC');
});
