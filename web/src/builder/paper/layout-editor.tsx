import { cellAt, changeCell, placeGrid, type PlacedGrid } from '@lixiang/forms';
import type { Json, Layout } from '@lixiang/schema';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { paperDesignWords as words } from '../../wording/paper-design.ts';
import { autoLayout } from './auto-layout.ts';
import { type CellChange, CellPanel } from './cell-panel.tsx';
import { ColumnWidths } from './column-widths.tsx';
import { fieldsOfForm } from './form-fields.ts';
import { GRID_ACTS, type GridAct, takeAct } from './grid-acts.ts';
import { GridCanvas } from './grid-canvas.tsx';
import { type GridSelection, keepInside, selectedRange } from './grid-selection.ts';
import { LineEditor, type Lines, type LineSpot } from './line-editor.tsx';
import { PagePanel } from './page-panel.tsx';
import { type PaperChange, placedKeys, setGrid, setProperty, writeLines } from './paper-layout.ts';
import { RowHeight } from './row-height.tsx';
import styles from './paper-designer.module.css';

type LayoutEditorProps = {
  readonly layout: Layout;
  readonly place: readonly string[];
  readonly form: Json;
  readonly change: PaperChange;
  readonly layAgain: () => void;
};

type Spot =
  | { readonly zone: 'grid'; readonly selection: GridSelection }
  | { readonly zone: 'above' | 'below'; readonly spot: LineSpot };

/** The paper with its cells, lines and page settings; every act is an edit of one property of the layout. */
export function LayoutEditor({ layout, place, form, change, layAgain }: LayoutEditorProps) {
  const [spot, setSpot] = useState<Spot>();
  const content = useRef<HTMLTextAreaElement>(null);
  const fields = fieldsOfForm(form);
  const grid = layout.grid && placeGrid(layout.grid);
  const selection = spot?.zone === 'grid' && grid ? keepInside(grid, spot.selection) : undefined;
  const range = grid && selection && selectedRange(grid, selection);
  const cell = grid && range ? cellAt(grid, range.top, range.left) : undefined;
  const isOne =
    cell !== undefined &&
    range !== undefined &&
    cell.row + cell.rowspan > range.bottom &&
    cell.column + cell.colspan > range.right;
  const put = (next: PlacedGrid, label: string) => {
    const edits = grid ? setGrid(place, grid, next) : [];
    if (edits.length > 0) change(edits, label);
  };
  const act = (taken: GridAct) => {
    if (!grid || !range) return;
    const { grid: next, label } = takeAct(grid, range, taken);
    put(next, label);
  };
  const lines = (zone: 'above' | 'below', next: Lines) =>
    change(setProperty(place, zone, next.length === 0 ? undefined : writeLines(next)), words.done.line);
  const lineSpot = spot && spot.zone !== 'grid' ? spot : undefined;
  const part = lineSpot && layout[lineSpot.zone][lineSpot.spot.line]?.[lineSpot.spot.part];
  const changePart = (patch: CellChange) => {
    if (!lineSpot || !part) return;
    const { line, part: at } = lineSpot.spot;
    const all = layout[lineSpot.zone];
    lines(lineSpot.zone, all.with(line, (all[line] ?? []).with(at, { ...part, ...patch })));
  };
  const setTable = (key: string | undefined) => {
    const grids = autoLayout(form);
    const back = typeof grids === 'object' && grids !== null && 'grid' in grids ? grids['grid'] : undefined;
    const edits =
      key === undefined
        ? [...setProperty(place, 'table', undefined), ...setProperty(place, 'grid', back)]
        : [...setProperty(place, 'grid', undefined), ...setProperty(place, 'table', key)];
    change(edits, words.done.page);
  };
  const drawLines = (zone: 'above' | 'below') => (
    <LineEditor
      title={words[zone]}
      lines={layout[zone]}
      fields={fields}
      selected={lineSpot?.zone === zone ? lineSpot.spot : undefined}
      select={(next) => setSpot({ zone, spot: next })}
      change={(next) => lines(zone, next)}
    />
  );
  const placed = placedKeys(layout);
  const unplaced = fields.filter(({ key, kind }) => !placed.has(key) && kind !== 'note');
  const changeOne = (patch: CellChange) => {
    if (grid && cell) put(changeCell(grid, cell, patch), words.done.cell);
  };
  return (
    <>
      <div className={styles.canvas}>
        <div className={styles.toolbar} role="toolbar" aria-label={words.toolbar}>
          {GRID_ACTS.map((each) => (
            <Button key={each} size="small" disabled={!range} onClick={() => act(each)}>
              {words[each]}
            </Button>
          ))}
          <Button size="small" onClick={layAgain}>
            {words.autoAgain}
          </Button>
        </div>
        <div className={styles.scroll}>
          <div className={styles.sheet}>
            <div className={styles.title}>{layout.title}</div>
            {drawLines('above')}
            {grid && (
              <>
                <ColumnWidths
                  widths={grid.widths}
                  change={(widths) => put({ ...grid, widths }, words.done.width)}
                />
                <GridCanvas
                  grid={grid}
                  fields={fields}
                  selection={selection}
                  select={(next) => setSpot({ zone: 'grid', selection: next })}
                  act={act}
                  editContent={() => content.current?.focus()}
                />
              </>
            )}
            {drawLines('below')}
          </div>
        </div>
        <div className={styles.unplaced}>
          <output>{unplaced.length === 0 ? words.allPlaced : words.unplaced(unplaced.length)}</output>
          {unplaced.map(({ key, label }) => (
            <Button
              key={key}
              size="small"
              disabled={!isOne && !part}
              aria-label={words.addOne(label)}
              onClick={() => {
                if (part) changePart({ fields: [...part.fields, key] });
                else if (cell) changeOne({ fields: [...cell.fields, key] });
              }}
            >
              {label}
            </Button>
          ))}
        </div>
      </div>
      <div className={styles.side}>
        <section aria-label={words.cell}>
          {part && <CellPanel cell={part} fields={fields} change={changePart} first={content} />}
          {!part && isOne && <CellPanel cell={cell} fields={fields} change={changeOne} first={content} />}
          {!part && !isOne && range && grid && (
            <p>{words.manyCells((range.bottom + 1 - range.top) * (range.right + 1 - range.left))}</p>
          )}
          {!part && !range && <p>{words.noCell}</p>}
          {grid && range && (
            <RowHeight
              height={grid.heights[range.top]}
              change={(height) =>
                put({ ...grid, heights: grid.heights.with(range.top, height) }, words.done.height)
              }
            />
          )}
        </section>
        <section aria-label={words.page}>
          <PagePanel
            layout={layout}
            fields={fields}
            set={(name, value) => change(setProperty(place, name, value), words.done.page)}
            setTable={setTable}
          />
        </section>
      </div>
    </>
  );
}
