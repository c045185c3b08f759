import { memo } from 'react';
import { sheetWords } from '../wording/sheet.ts';
import type { SheetTable } from './cell-text.ts';
import { sheetHeads } from './sheet-columns.ts';

/** There are never more than two. */
const LEVELS = ['upper', 'lower'] as const;

type SheetHeaderProps = { readonly table: SheetTable; readonly template: string };

/** The header, one level or two, which stays in sight. */
export const SheetHeader = memo(function SheetHeader({ table, template }: SheetHeaderProps) {
  const levels = sheetHeads(table.field, table.lists);
  return (
    <div className="lx-sheet-head" role="rowgroup" style={{ gridTemplateColumns: template }}>
      {levels.map((heads, level) => (
        <div key={LEVELS[level]} role="row" aria-rowindex={level + 1}>
          {level === 0 && (
            <div
              role="columnheader"
              aria-colindex={1}
              style={{ gridColumn: 1, gridRow: `1 / span ${levels.length}` }}
            >
              {sheetWords.rowNumber}
            </div>
          )}
          {heads.map((head) => (
            <div
              key={head.column}
              role="columnheader"
              aria-colindex={head.column + 2}
              aria-colspan={head.colspan > 1 ? head.colspan : undefined}
              className={head.required ? 'lx-required' : undefined}
              style={{
                gridColumn: `${head.column + 2} / span ${head.colspan}`,
                gridRow: `${level + 1} / span ${head.rowspan}`,
              }}
            >
              {head.label}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
});
