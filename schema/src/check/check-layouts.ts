import { packError, type PackIssue, packWarning } from '../issue.ts';
import { type Field } from '../model/field.ts';
import { type Layout, type LayoutCell } from '../model/form.ts';
import { type Pack } from '../model/pack.ts';
import { topFields } from './fields-of.ts';
import { checkGrid } from './check-grid.ts';
import { keyed, placed, type Placed } from './placed.ts';
import { danglingAmong, dangling } from './reference.ts';

/** Each official paper prints fields that exist, prints them all, and its grid closes. */
export function checkLayouts(pack: Pack): readonly PackIssue[] {
  return placed(pack.forms, 'forms').flatMap(({ item: form, path }) => {
    if (!form.layout) return [];
    const layout = { item: form.layout, path: [...path, 'layout'] };
    const fields = topFields(form);
    return checkShape(layout, fields).concat(checkCells(layout, fields), checkGrid(layout));
  });
}

function checkShape({ item: layout, path }: Placed<Layout>, fields: readonly Field[]): readonly PackIssue[] {
  if (layout.grid && layout.table !== undefined) return [packError([...path, 'table'], 'gridAndTable')];
  if (layout.table === undefined) return layout.grid ? [] : [packError(path, 'noGridOrTable')];
  const table = keyed(fields, layout.table);
  return table?.kind === 'table'
    ? danglingAmong(layout.omit, { kind: 'column', among: table.columns, path: [...path, 'omit'] })
    : [packError([...path, 'table'], 'unknown.table', { key: layout.table })];
}

function checkCells(layout: Placed<Layout>, fields: readonly Field[]): readonly PackIssue[] {
  const cells = cellsOf(layout);
  const known = { kind: 'field', among: fields };
  const printed = new Set(cells.flatMap(({ item }) => item.fields));
  if (layout.item.table !== undefined) printed.add(layout.item.table);
  const missing = fields.filter((field) => field.kind !== 'note' && !printed.has(field.key));
  return cells
    .flatMap(({ item, path }) =>
      danglingAmong(item.fields, { ...known, path: [...path, 'fields'] }).concat(
        dangling({ ...known, key: item.of, path: [...path, 'of'] }),
        item.text !== undefined && item.of !== undefined ? [packError(path, 'textTwice')] : [],
      ),
    )
    .concat(missing.map((field) => packWarning(layout.path, 'notPrinted', { name: field.label })));
}

function cellsOf({ item: layout, path }: Placed<Layout>): readonly Placed<LayoutCell>[] {
  const rows = placed(layout.grid?.rows, ...path, 'grid', 'rows');
  return [
    ...placed(layout.above, ...path, 'above').flatMap(({ item, path: at }) => placed(item, ...at)),
    ...rows.flatMap(({ item, path: at }) => placed(item.cells, ...at, 'cells')),
    ...placed(layout.below, ...path, 'below').flatMap(({ item, path: at }) => placed(item, ...at)),
  ];
}
