import type { LayoutCell } from '@lixiang/schema';
import { Button } from 'antd';
import { paperDesignWords as words } from '../../wording/paper-design.ts';
import { contentText } from './cell-content.ts';
import type { PlacedField } from './form-fields.ts';
import styles from './paper-designer.module.css';

export type Lines = readonly (readonly LayoutCell[])[];
export type LineSpot = { readonly line: number; readonly part: number };

type LineEditorProps = {
  readonly title: string;
  readonly lines: Lines;
  readonly fields: readonly PlacedField[];
  readonly selected: LineSpot | undefined;
  readonly select: (spot: LineSpot) => void;
  readonly change: (lines: Lines) => void;
};

const EMPTY: LayoutCell = { fields: [], colspan: 1, rowspan: 1, vertical: false, align: 'left' };

/** The lines above or below the grid; each has parts that stand side by side. */
export function LineEditor({ title, lines, fields, selected, select, change }: LineEditorProps) {
  return (
    <section className={styles.lines} aria-label={title}>
      {[...lines.entries()].map(([line, parts]) => (
        <div key={`l${line}`} className={styles.line}>
          {[...parts.entries()].map(([part, cell]) => (
            <button
              key={`p${part}`}
              type="button"
              className={styles.part}
              style={{ textAlign: cell.align, flexGrow: cell.colspan }}
              aria-pressed={selected?.line === line && selected.part === part}
              aria-label={words.linePart(line + 1, part + 1, contentText(cell, fields))}
              onClick={() => select({ line, part })}
            >
              {contentText(cell, fields) || '\u00a0'}
            </button>
          ))}
          <Button
            size="small"
            onClick={() => {
              change(lines.with(line, [...parts, EMPTY]));
              select({ line, part: parts.length });
            }}
          >
            {words.addPart}
          </Button>
          {selected?.line === line && (
            <Button
              size="small"
              onClick={() => {
                const left = parts.toSpliced(selected.part, 1);
                change(left.length === 0 ? lines.toSpliced(line, 1) : lines.with(line, left));
              }}
            >
              {words.removePart}
            </Button>
          )}
        </div>
      ))}
      <Button
        size="small"
        onClick={() => {
          change([...lines, [EMPTY]]);
          select({ line: lines.length, part: 0 });
        }}
      >
        {title}：{words.addLine}
      </Button>
    </section>
  );
}
