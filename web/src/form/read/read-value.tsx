import { formatText } from '@lixiang/forms';
import type { Column, Field } from '@lixiang/schema';
import { rowsOf } from '../../catalogue/cell-text.ts';
import { formWords } from '../../wording/form.ts';
import { TableField } from '../field/table-field.tsx';
import { fieldElementId, useOpenForm } from '../form-context.ts';
import { stringsOf } from '../widget/text-of.ts';
import { useFiles } from '../widget/use-files.ts';

type ReadValueProps = { readonly field: Field; readonly value: unknown; readonly blank: string };

/** An answer as text, files as links, a table as a table. */
export function ReadValue({ field, value, blank }: ReadValueProps) {
  const { lists, attachments, idPrefix } = useOpenForm();
  if (field.kind === 'table') {
    const id = fieldElementId(idPrefix, [field.key]);
    if (field.style === 'sheet') return <TableField field={field} path={[field.key]} id={id} disabled />;
    return <ReadTable field={field} />;
  }
  if (field.kind === 'group') return <ReadGroup fields={field.fields} value={value} />;
  if (field.kind === 'file') return <FileLinks ids={stringsOf(value)} blank={blank} />;
  if (field.kind === 'attachments') {
    return field.documents.flatMap((key) => {
      const slot = attachments[key];
      return (slot?.files ?? []).map((file) => (
        <div key={file.id}>
          <a href={slot?.href(file.id)} download={file.name}>
            {file.name}
          </a>
        </div>
      ));
    });
  }
  const text = formatText(field, value, { lists, siblings: {} });
  return text === '' ? <span className="lx-blank">{blank}</span> : `${text}${unitOf(field)}`;
}

function unitOf(field: Field): string {
  if (field.kind === 'money') return ` ${formWords.wan}`;
  if (field.kind === 'percent') return formWords.percent;
  return 'unit' in field && field.unit !== undefined ? ` ${field.unit}` : '';
}

function FileLinks({ ids, blank }: { readonly ids: readonly string[]; readonly blank: string }) {
  const { services } = useOpenForm();
  const [files] = useFiles(services.files, ids);
  if (ids.length === 0) return <span className="lx-blank">{blank}</span>;
  return ids.map((id) => (
    <div key={id}>
      <a href={services.files?.href(id)} download>
        {files.get(id)?.name ?? id}
      </a>
    </div>
  ));
}

function ReadGroup({ fields, value }: { readonly fields: readonly Column[]; readonly value: unknown }) {
  const answers = new Map<string, unknown>(
    typeof value === 'object' && value !== null ? Object.entries(value) : [],
  );
  return (
    <dl className="lx-group">
      {fields.map((field) => (
        <div key={field.key} className="lx-field">
          <dt className="lx-label">{field.label}</dt>
          <dd className="lx-read">
            <ReadValue field={field} value={answers.get(field.key)} blank={formWords.blank} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ReadTable({ field }: { readonly field: Extract<Field, { readonly kind: 'table' }> }) {
  const { store } = useOpenForm();
  const rows = rowsOf({ source: store, path: [field.key] });
  if (rows.length === 0) return <span className="lx-blank">{formWords.noRows}</span>;
  return (
    <div className="lx-rows">
      <table aria-label={field.label}>
        <thead>
          <tr>
            <th className="lx-rows-act">{formWords.rowNumber}</th>
            {field.columns.map((column) => (
              <th key={column.key}>{column.label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.id}>
              <td className="lx-rows-act">{at + 1}</td>
              {field.columns.map((column) => (
                <td key={column.key} data-label={column.label}>
                  <ReadValue field={column} value={row[column.key]} blank="" />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
