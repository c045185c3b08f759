import { expect, test } from 'vitest';
import { placeWords } from './place-words.ts';

const content = {
  forms: [
    {
      key: 'declaration',
      name: '申报表',
      sections: [
        {
          key: 'basic',
          title: '基本情况',
          fields: [{ key: 'reason', label: '理由', rows: 4, visibleWhen: 'true' }],
        },
      ],
      layout: { title: '申报表', notes: [] },
      paper: {
        grid: { rows: [{ cells: [{ field: 'a' }] }, { cells: [{ field: 'b' }, { field: 'reason' }] }] },
      },
    },
  ],
};

const field = ['forms', 'declaration', 'sections', 'basic', 'fields', 'reason'];

test.each([
  [[], '整个配置'],
  [['forms', 'declaration'], '申报表'],
  [[...field, 'visibleWhen'], '申报表 / 基本情况 / 理由 / 显示条件'],
  [[...field, 'rows'], '申报表 / 基本情况 / 理由 / 显示行数'],
  [
    ['forms', 'declaration', 'paper', 'grid', 'rows', '1', 'cells', '1'],
    '申报表 / 正式表格 / 表格 / 行 2 / 单元格 2',
  ],
  [['forms', 'declaration', 'layout'], '申报表 / 打印版式'],
  [['forms', 'declaration', 'paper', 'grid', 'rows'], '申报表 / 正式表格 / 表格 / 行'],
])('%j is %s', (place, words) => {
  expect(placeWords(content, place).join(' / ')).toBe(words);
});
