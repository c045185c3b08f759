import { layWidgets } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { screenPages } from './screen-pages.ts';

test('what does not fit on the wall comes on the next page, which begins at its top', () => {
  const sizes = [2, 5, 6, 12, 1].map((height) => ({ width: 12, height }));
  const pages = screenPages(layWidgets(sizes).map((cell) => ({ cell })));
  expect(pages.map((page) => page.map(({ cell }) => [cell.row, cell.height]))).toEqual([
    [
      [0, 2],
      [2, 5],
    ],
    [[0, 6]],
    [[0, 12]],
    [[0, 1]],
  ]);
  expect(screenPages([])).toEqual([]);
});
