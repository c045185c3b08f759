import { Form } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { cellPieces } from './cell-pieces.ts';
import { layoutGrid } from './layout-grid.ts';

const FIELDS = [
  { kind: 'longText', key: 'opinion', label: '审核意见' },
  { kind: 'person', key: 'signer', label: '负责人签字' },
  { kind: 'seal', key: 'seal', label: '（盖章）' },
  { kind: 'date', key: 'day', label: '年 月 日' },
  {
    kind: 'choice',
    key: 'nature',
    label: '性质',
    options: [
      { key: 'built', label: '新建' },
      { key: 'grown', label: '续建' },
    ],
  },
  { kind: 'attachments', key: 'papers', label: '材料', documents: ['any'] },
];

/** The pieces of a cell, written short. */
function piecesOf(text: string, fields: readonly string[]): readonly string[] {
  const form = Form.parse({
    key: 'sample',
    name: '表',
    sections: [{ key: 'main', title: '节', fields: FIELDS }],
    layout: { title: '表', grid: { widths: [1], rows: [{ cells: [{ text, fields }] }] } },
  });
  const [cell] = layoutGrid(form).grid?.rows[0]?.cells ?? [];
  return (cell ? cellPieces(cell) : []).map((piece) => {
    if (piece.kind === 'text') return piece.text;
    return piece.kind === 'box' ? `[${piece.option}]` : `<${piece.field.key}${piece.labelled ? '' : '?'}>`;
  });
}

test.each([
  [
    '审核意见：\n负责人签字：\u3000\u3000（盖章）\n年 月 日',
    ['opinion', 'signer', 'seal', 'day'],
    ['审核意见：', '<opinion>', '\n负责人签字：', '<signer>', '\u3000\u3000（盖章）\n', '<day>'],
  ],
  ['（盖章）\n年 月 日', ['opinion', 'seal', 'day'], ['<opinion?>', '（盖章）\n', '<day>']],
  ['□新建\u3000□续建', ['nature'], ['[built]', '\u3000', '[grown]']],
  ['负责人签字：', ['signer'], ['负责人签字：', '<signer>']],
  ['1. 报告\n2. 预算', ['papers'], ['1. 报告\n2. 预算', '<papers>']],
  ['', ['opinion', 'signer'], ['<opinion?>', '<signer?>']],
])('%s', (text, fields, pieces) => {
  // Where the place for the stamp stands is all the same: it prints nothing of its own.
  expect(piecesOf(text, fields).filter((piece) => !piece.startsWith('<seal'))).toEqual(pieces);
});
