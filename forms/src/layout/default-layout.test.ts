import { Form } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { defaultLayout } from './default-layout.ts';

const field = (kind: string, key: string) => ({ key, kind, label: `项${key}` });
const head = [field('unit', 'u'), field('seal', 's'), field('date', 'd')];
const foot = [field('person', 'p'), field('phone', 't')];

function layoutOf(...sections: readonly (readonly object[])[]) {
  return defaultLayout(
    Form.parse({
      key: 'f',
      name: '表',
      sections: sections.map((fields, at) => ({ key: `s${at}`, title: `第${at}节`, fields })),
    }),
  );
}

test('who applies stands above the grid under the seal, who filled it in below', () => {
  const { above, grid, below } = layoutOf(head, [field('text', 'a'), field('text', 'b')], foot);
  expect(above).toMatchObject([
    [
      { text: '项u：', fields: ['u', 's'] },
      { fields: ['d'], align: 'right' },
    ],
  ]);
  expect(grid?.rows).toMatchObject([
    { cells: [{ of: 'a' }, { fields: ['a'] }, { of: 'b' }, { fields: ['b'] }] },
  ]);
  expect(below).toMatchObject([
    [
      { text: '项p：', fields: ['p'] },
      { text: '项t：', fields: ['t'] },
    ],
  ]);
});

test.each([
  ['a single section', [head]],
  ['a first section that asks for more', [[...head, field('text', 'a')], [field('text', 'b')]]],
  ['a last section without anybody', [[field('text', 'a')], [field('phone', 't')]]],
])('%s stands in the grid', (_, sections) => {
  const { above, below, grid } = layoutOf(...sections);
  expect([above, below]).toEqual([[], []]);
  const placed = grid?.rows.flatMap(({ cells }) => cells.flatMap(({ fields }) => fields));
  expect(placed).toEqual(sections.flat().map(({ key }) => key));
});

test('sections in the grid are told apart by their titles, and what needs room has a row of its own', () => {
  const { grid } = layoutOf([field('text', 'a'), field('longText', 'b')], [field('text', 'c')]);
  expect(grid?.rows).toMatchObject([
    { cells: [{ text: '第0节', colspan: 4 }] },
    { cells: [{ of: 'a' }, { fields: ['a'], colspan: 3 }] },
    { cells: [{ of: 'b' }, { fields: ['b'], colspan: 3 }] },
    { cells: [{ text: '第1节', colspan: 4 }] },
    { cells: [{ of: 'c' }, { fields: ['c'], colspan: 3 }] },
  ]);
});
