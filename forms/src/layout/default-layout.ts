import { type Field, type Form, type Layout, type LayoutCell } from '@lixiang/schema';

type Rows = NonNullable<Layout['grid']>['rows'];

/** Label and answer, two pairs to a row; what needs room has a row of its own. */
export function defaultLayout({ name, sections }: Form): Layout {
  const rows: Rows = [];
  for (const { title, fields } of sections) {
    if (sections.length > 1) rows.push({ cells: [cell({ text: title, colspan: 4, align: 'center' })] });
    rows.push(...rowsOf(fields));
  }
  return {
    title: name,
    orientation: 'portrait',
    above: [],
    grid: { widths: [18, 32, 18, 32], rows },
    below: [],
    notes: [],
  };
}

function rowsOf(fields: readonly Field[]): Rows {
  const rows: Rows = [];
  let waiting: Field | undefined;
  for (const field of fields) {
    if (needsRoom(field)) {
      if (waiting !== undefined) rows.push({ cells: pair(waiting, 3) });
      waiting = undefined;
      rows.push({
        cells: field.kind === 'note' ? [cell({ fields: [field.key], colspan: 4 })] : pair(field, 3),
      });
    } else if (waiting === undefined) {
      waiting = field;
    } else {
      rows.push({ cells: [...pair(waiting, 1), ...pair(field, 1)] });
      waiting = undefined;
    }
  }
  if (waiting !== undefined) rows.push({ cells: pair(waiting, 3) });
  return rows;
}

function needsRoom({ kind }: Field): boolean {
  return ['longText', 'table', 'group', 'note', 'attachments', 'file', 'choices', 'seal'].includes(kind);
}

function pair({ key, hint }: Field, colspan: number): LayoutCell[] {
  return [cell({ of: key, align: 'center' }), cell({ fields: [key], colspan, hint })];
}

function cell(given: Partial<LayoutCell>): LayoutCell {
  return { fields: [], colspan: 1, rowspan: 1, vertical: false, align: 'left', ...given };
}
