import { Widget } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { type Charted, layChart, lettersOf } from './chart-room.ts';

/** A chart of so many parts, each called by so many Chinese letters. */
function charted(kind: 'bar' | 'pie' | 'funnel', [parts, letters]: readonly [number, number]): Charted {
  const widget = Widget.parse({
    key: 'one',
    title: '一览',
    kind,
    of: 'project',
    by: { path: 'state' },
    width: 6,
    height: 4,
  });
  if (!('by' in widget)) throw new Error('it groups');
  const rows = Array.from({ length: parts }, (_, at) => ({
    key: { value: String(at), label: '名'.repeat(letters) },
    cells: [{ keys: [], amount: { number: 1, text: '1' }, count: 1 }],
  }));
  const series = [{ value: null, label: '一览' }];
  return { widget, unit: '项', arranged: { rows, series, hidden: 0, blank: 0 } };
}

test('names stand under bars as long as each has room in two lines, and beside them otherwise', () => {
  const at = (parts: number, letters: number) =>
    layChart(charted('bar', [parts, letters]), { width: 560, letter: 13 }).names;
  expect([at(4, 4), at(4, 16), at(8, 4), at(20, 4), at(3, 40)]).toEqual([
    'under',
    'under',
    'under',
    'beside',
    'beside',
  ]);
});

test('a chart is so high that every name has its lines, however many there are', () => {
  for (const kind of ['bar', 'pie', 'funnel'] as const)
    for (const parts of [10, 20, 40])
      for (const letters of [4, 14, 30]) {
        const one = charted(kind, [parts, letters]);
        const { nameWidth, height } = layChart(one, { width: 300, letter: 13 });
        expect(height).toBeGreaterThanOrEqual(parts * Math.ceil((letters * 13) / nameWidth) * 13);
      }
});

test('a pie names its parts around it where it is wide, beside it where it is not, and under it where it is narrow', () => {
  const at = (width: number, parts = 4) => layChart(charted('pie', [parts, 6]), { width, letter: 13 }).names;
  expect([at(600), at(600, 9), at(400), at(250)]).toEqual([
    'around',
    'listBeside',
    'listBeside',
    'listUnder',
  ]);
});

test('Chinese letters are the measure', () => {
  expect([lettersOf('项目'), lettersOf('2027'), lettersOf('')]).toEqual([2, 4 * 0.58, 0]);
});

test('a pie beside or above its list stays within its part of the room', () => {
  for (const width of [200, 300, 340, 420]) {
    const { names, radius } = layChart(charted('pie', [3, 6]), { width, letter: 13 });
    expect(radius * 2).toBeLessThanOrEqual(names === 'listBeside' ? width * 0.44 : width);
  }
});
