import { type Field, type Form, type Layout, type LayoutCell } from '@lixiang/schema';

type Rows = NonNullable<Layout['grid']>['rows'];

/**
 * Label and answer, two pairs to a row; what needs room has a row of its own. Who applies, with seal and date, stands
 * above the grid, and who filled it in below, as official forms have it.
 */
export function defaultLayout({ name, sections }: Form): Layout {
  const [first, last] = [sections[0], sections.at(-1)];
  const head = first && sections.length > 1 && isHead(first.fields) ? first : undefined;
  const foot = last && last !== head && sections.length > 1 && isFoot(last.fields) ? last : undefined;
  const inner = sections.filter((section) => section !== head && section !== foot);
  const rows: Rows = [];
  for (const { title, fields } of inner) {
    if (inner.length > 1) rows.push({ cells: [cell({ text: title, colspan: 4, align: 'center' })] });
    rows.push(...rowsOf(fields));
  }
  return {
    title: name,
    orientation: 'portrait',
    above: head ? [headLine(head.fields)] : [],
    grid: { widths: [18, 32, 18, 32], rows },
    omit: [],
    below: foot ? [foot.fields.map((field) => named(field, [field]))] : [],
    notes: [],
  };
}

/** As many parts stand in one line of A4. */
const MOST_IN_LINE = 4;

function isHead(fields: readonly Field[]): boolean {
  return (
    fields.length <= MOST_IN_LINE &&
    fields.some(({ kind }) => kind === 'seal') &&
    fields.every(({ kind }) => ['unit', 'office', 'seal', 'date'].includes(kind))
  );
}

function isFoot(fields: readonly Field[]): boolean {
  return (
    fields.length <= MOST_IN_LINE &&
    fields.some(({ kind }) => kind === 'person') &&
    fields.every(({ kind }) => ['person', 'phone', 'date'].includes(kind))
  );
}

/** A seal stands on the name that it is put over, the date at the right. */
function headLine(fields: readonly Field[]): LayoutCell[] {
  const parts: LayoutCell[] = [];
  for (const field of fields) {
    const before = parts.at(-1);
    if (field.kind === 'seal' && before)
      parts.splice(-1, 1, { ...before, fields: [...before.fields, field.key] });
    else if (field.kind === 'date') parts.push(cell({ fields: [field.key], align: 'right' }));
    else parts.push(named(field, [field]));
  }
  return parts;
}

function named({ label }: Field, fields: readonly Field[]): LayoutCell {
  return cell({ text: `${label}：`, fields: fields.map(({ key }) => key) });
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
