import { openLists } from '@lixiang/forms';
import { expect, test } from 'vitest';
import { choosable, optionsUnder } from './offered-options.ts';

const option = (key: string, under: readonly string[], retired = false) => ({
  key,
  label: key,
  under: [...under],
  retired,
});
const options = [option('oracle', ['database']), option('jpg', ['image']), option('old', ['database'], true)];
const listOf = (open: boolean) =>
  openLists([{ key: 'formats', name: 'formats', basis: [], ref: [], open, options }]).optionsOf({
    list: 'formats',
  });
const keys = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key);

test('only what stands under the parent is offered', () => {
  expect(keys(optionsUnder(listOf(false), 'image'))).toEqual(['jpg']);
});

test('a closed list offers nothing until its parent is answered', () => {
  expect(keys(optionsUnder(listOf(false), null))).toEqual([]);
});

test('an open list helps even where the parent names nothing', () => {
  expect(keys(optionsUnder(listOf(true), 'selfDescribing'))).toEqual(['oracle', 'jpg', 'old']);
});

test('a retired option stays readable in an old answer and is offered to no new one', () => {
  expect(keys(choosable(options, []))).toEqual(['oracle', 'jpg']);
  expect(keys(choosable(options, ['old']))).toEqual(['oracle', 'jpg', 'old']);
});
