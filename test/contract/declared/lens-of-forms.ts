import { type Form } from '@lixiang/schema';
import { type PaperCell } from '@lixiang/forms';
import { type Pack } from '@lixiang/schema';
import {
  carryAnswers,
  compileForm,
  formatText,
  layoutGrid,
  NOTHING_KEPT,
  openLists,
  parseText,
  pasteCells,
  readSheet,
  writeSheet,
} from '@lixiang/forms';
import { CompiledPack } from '../../../server/src/procedure/compile-pack.ts';
import { ANSWERS } from './situations.ts';

/** What forms say of good and bad answers. */
export function formsOf(pack: Pack): unknown {
  const { parameters, surroundings } = new CompiledPack(1, pack);
  return pack.forms.map((form) => {
    const compiled = compileForm(form, surroundings);
    return Object.values(ANSWERS).map((answers) => {
      const view = compiled.evaluate(answers, { today: '2026-03-02', parameters, unit: {} });
      const paths = form.sections.flatMap(({ fields }) => fields.map(({ key }) => [key]));
      const rows = [
        ['items', 'r1', 'thing'],
        ['items', 'r1', 'price'],
      ];
      return [
        view.values,
        view.issues,
        [...paths, ...rows].map((path) => [path, view.isVisible(path), view.isRequired(path)]),
      ];
    });
  });
}

/** A form's paper, with its fields by key. */
export function paperSeen(form: Form): unknown {
  const { title, orientation, above, grid, table, below, notesTitle, notes, faults } = layoutGrid(form);
  const lines = (rows: typeof above) => rows.map((row) => row.map(cellSeen));
  const rows = grid?.rows.map(({ height, cells }) => [height, cells.map(cellSeen)]);
  return [
    title,
    orientation,
    lines(above),
    grid?.widths,
    rows,
    table?.key,
    table?.kind === 'table' && table.columns.map(({ key }) => key),
    lines(below),
    notesTitle,
    notes,
    faults,
  ];
}

function cellSeen({ fields, ...cell }: PaperCell): unknown {
  return [cell, fields.map(({ key }) => key)];
}

/** How tables are written to a spreadsheet, and read and pasted from one. */
export function sheetsOf(pack: Pack): unknown {
  const lists = openLists(pack.codeLists);
  const lines = [
    ['类别', '名称', '单价'],
    ['设备', '灯', '1'],
    ['', '杆', '2'],
  ];
  const aliased = [
    ['种类', '名称', '单价'],
    ['设备', '灯', '1'],
  ];
  let next = 0;
  const newId = () => `n${(next += 1)}`;
  return pack.forms.flatMap(({ sections }) =>
    sections.flatMap(({ fields }) =>
      fields.flatMap((table) => {
        if (table.kind !== 'table') return [];
        const rows = ANSWERS.good.items;
        const written = writeSheet(table, rows, lists);
        return [
          [
            written.header,
            written.rows,
            readSheet(lines, table, { lists, newId, judge: () => [] }),
            readSheet(aliased, table, { lists, newId, judge: () => [] }),
            pasteCells({ table, rows: [], at: { row: 0, column: 0 }, cells: lines, lists, newId }),
          ],
        ];
      }),
    ),
  );
}

/** How answers are written as text, and read from it. */
export function textsOf(pack: Pack): unknown {
  const names = Object.fromEntries(pack.offices.map(({ key, name }) => [key, name]));
  const lists = openLists(pack.codeLists, names);
  return pack.forms.flatMap(({ sections }) =>
    sections.flatMap(({ fields }) =>
      fields.map((field) => [
        Object.values(ANSWERS).map((answers: Readonly<Record<string, unknown>>) =>
          formatText(field, answers[field.key], { lists, siblings: answers }),
        ),
        ['15', '道路', '照明', '新建', '东区/磨坊街', '财政局', 'financ', '2026'].map((text) =>
          parseText(field, text, { lists, siblings: ANSWERS.good }),
        ),
      ]),
    ),
  );
}

const EARLIER = { heading: '甲、乙', count: 5, year: 2026, month: '2026-03', way: 'old' };

/** What becomes of answers that were given before a form had its transfers. */
export function carriedIn(pack: Pack): unknown {
  const lists = openLists(pack.codeLists);
  return pack.forms.map((form) => {
    const before = { form: { ...form, transfers: [] }, lists };
    return carryAnswers(before, { form, lists }, { values: EARLIER, kept: NOTHING_KEPT }).values;
  });
}
