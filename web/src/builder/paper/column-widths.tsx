import { type PointerEvent, useState } from 'react';
import { paperDesignWords as words } from '../../wording/paper-design.ts';
import styles from './paper-designer.module.css';

type ColumnWidthsProps = {
  readonly widths: readonly number[];
  readonly change: (widths: readonly number[]) => void;
};

type Drag = {
  readonly column: number;
  readonly from: number;
  readonly scale: number;
  readonly moved: number;
};

const LEAST = 1;

/** The widths of the columns: numbers to type, and bars between them to drag or to move by arrows. */
export function ColumnWidths({ widths, change }: ColumnWidthsProps) {
  const [drag, setDrag] = useState<Drag>();
  const shown = drag ? shifted(widths, drag.column, drag.moved) : widths;
  const total = shown.reduce((sum, width) => sum + width, 0);
  const begin = (event: PointerEvent<HTMLElement>, column: number) => {
    const whole = event.currentTarget.parentElement?.parentElement?.getBoundingClientRect().width ?? 1;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ column, from: event.clientX, scale: total / whole, moved: 0 });
  };
  const end = () => {
    if (drag && drag.moved !== 0) change(shifted(widths, drag.column, drag.moved));
    setDrag(undefined);
  };
  return (
    <fieldset className={styles.widthList} aria-label={words.widths}>
      <legend>{words.widthsCaption}</legend>
      <div className={styles.widths}>
        {shown.map((width, column) => (
          <div
            key={columnKey(column)}
            className={styles.width}
            style={{ flexBasis: `${(width / total) * 100}%` }}
          >
            <input
              type="number"
              min={LEAST}
              step={1}
              aria-label={words.width(column + 1)}
              value={Math.round(width * 10) / 10}
              onChange={(event) => {
                const next = Number(event.target.value);
                if (next >= LEAST) change(widths.with(column, next));
              }}
            />
            {column < widths.length - 1 && (
              <input
                type="range"
                className={styles.bar}
                aria-label={words.drag(column + 1)}
                min={LEAST}
                max={width + (shown[column + 1] ?? 0) - LEAST}
                step={1}
                value={width}
                onChange={(event) => {
                  if (!drag) change(shifted(widths, column, Number(event.target.value) - width));
                }}
                onPointerDown={(event) => {
                  event.preventDefault();
                  begin(event, column);
                }}
                onPointerMove={(event) => {
                  if (drag) setDrag({ ...drag, moved: Math.round((event.clientX - drag.from) * drag.scale) });
                }}
                onPointerUp={end}
                onPointerCancel={() => setDrag(undefined)}
              />
            )}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** Gives to a column what its neighbour at the right loses. */
function shifted(widths: readonly number[], column: number, by: number): readonly number[] {
  const [own, next] = [widths[column] ?? 0, widths[column + 1] ?? 0];
  const kept = Math.max(LEAST - own, Math.min(by, next - LEAST));
  return widths.with(column, own + kept).with(column + 1, next - kept);
}

function columnKey(column: number): string {
  return `w${column}`;
}
