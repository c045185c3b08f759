import { createElement } from 'react';
import { commonWords } from '../../wording/common.ts';
import type { Suggestions } from '../../catalogue/cell-options.ts';
import { useOpenForm } from '../form-context.ts';
import type { LoadedPack } from '../loaded-pack.ts';
import type { FormServices } from '../types.ts';
import type { TableFieldProps } from './table-field-props.ts';
import { TableRows } from './table-rows.tsx';
import { useSheetModule } from './use-sheet-module.ts';

/** A table of rows: a short list inside the form, or a sheet edited like a spreadsheet. */
export function TableField(props: TableFieldProps) {
  return props.field.style === 'rows' ? <TableRows {...props} /> : <TableSheet {...props} />;
}

function TableSheet(props: TableFieldProps) {
  const { store, lists, form, pack, services, circumstances } = useOpenForm();
  const sheet = useSheetModule();
  if (!sheet) return <p className="lx-note">{commonWords.loading}</p>;
  return createElement(sheet.Sheet, {
    ...props,
    source: store,
    lists,
    form,
    suggestions: suggestionsOf(pack, services),
    judge: (rows) =>
      pack.compiled(form).evaluate({ ...store.values(), [props.field.key]: rows }, circumstances).issues,
  });
}

/** Names to pick in the sheet's columns that hold ids. */
function suggestionsOf(pack: LoadedPack, { names = {} }: FormServices): Suggestions {
  return {
    office: pack.content.offices.map(({ key, name }) => ({ key, label: name })),
    unit: Object.entries(names).map(([key, label]) => ({ key, label })),
  };
}
