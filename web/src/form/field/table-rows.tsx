import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { Path } from '@lixiang/forms';
import type { Column } from '@lixiang/schema';
import { Button } from 'antd';
import { memo } from 'react';
import { formWords } from '../../wording/form.ts';
import { fieldElementId, useAnswer, useOpenForm, useRows } from '../form-context.ts';
import { FieldControl } from './field-control.tsx';
import { newRowId } from '../../ui/new-row-id.ts';
import type { TableFieldProps } from './table-field-props.ts';

/** A short table inside the form: every cell a control, rows added, moved and removed by buttons. */
export function TableRows({ field, path, id, disabled }: TableFieldProps) {
  const { store } = useOpenForm();
  const rows = useRows(path);
  const add = () =>
    store.edit([{ op: 'insertRows', path, after: rows.at(-1) ?? null, rows: [{ id: newRowId() }] }]);
  return (
    <fieldset className="lx-rows" id={id} tabIndex={-1} aria-label={field.label}>
      {rows.length === 0 ? (
        <p className="lx-note lx-blank">{formWords.noRows}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th className="lx-rows-act">{formWords.rowNumber}</th>
              {field.columns.map((column) => (
                <th key={column.key}>{column.label}</th>
              ))}
              {!disabled && <th className="lx-rows-act">{formWords.rowActs}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <TableRow
                key={row}
                columns={field.columns}
                table={path}
                row={row}
                index={index}
                before={rows[index - 1]}
                beforeThat={rows[index - 2] ?? null}
                after={rows[index + 1]}
                disabled={disabled}
              />
            ))}
          </tbody>
        </table>
      )}
      {!disabled && rows.length < field.maxRows && (
        <Button icon={<PlusOutlined aria-hidden />} onClick={add} style={{ marginBlock: 8 }}>
          {formWords.addRow}
        </Button>
      )}
    </fieldset>
  );
}

type TableRowProps = {
  readonly columns: readonly Column[];
  readonly table: Path;
  readonly row: string;
  readonly index: number;
  readonly before: string | undefined;
  readonly beforeThat: string | null;
  readonly after: string | undefined;
  readonly disabled: boolean;
};

const TableRow = memo(function TableRow(props: TableRowProps) {
  const { columns, table, row, index, before, after } = props;
  const { store } = useOpenForm();
  const number = index + 1;
  const moveBehind = (target: string | null) =>
    store.edit([{ op: 'moveRows', path: table, ids: [row], after: target }]);
  return (
    <tr>
      <td className="lx-rows-act">{number}</td>
      {columns.map((column) => (
        <TableCell key={column.key} column={column} path={[...table, row, column.key]} number={number} />
      ))}
      {!props.disabled && (
        <td className="lx-rows-act">
          <Button
            type="text"
            icon={<ArrowUpOutlined aria-hidden />}
            aria-label={formWords.moveUp(number)}
            disabled={before === undefined}
            onClick={() => moveBehind(props.beforeThat)}
          />
          <Button
            type="text"
            icon={<ArrowDownOutlined aria-hidden />}
            aria-label={formWords.moveDown(number)}
            disabled={after === undefined}
            onClick={() => moveBehind(after ?? null)}
          />
          <Button
            type="text"
            danger
            icon={<DeleteOutlined aria-hidden />}
            aria-label={formWords.removeRow(number)}
            onClick={() => store.edit([{ op: 'removeRows', path: table, ids: [row] }])}
          />
        </td>
      )}
    </tr>
  );
});

type TableCellProps = { readonly column: Column; readonly path: Path; readonly number: number };

const TableCell = memo(function TableCell({ column, path, number }: TableCellProps) {
  const { idPrefix } = useOpenForm();
  const answer = useAnswer(path);
  return (
    <td data-label={column.label}>
      {answer.visible && (
        <FieldControl
          field={column}
          path={path}
          answer={answer}
          id={fieldElementId(idPrefix, path)}
          label={formWords.cellLabel(column.label, number)}
        />
      )}
    </td>
  );
});
