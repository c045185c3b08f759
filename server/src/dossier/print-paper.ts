import { layoutGrid, type Lists, type PaperCell, type Row, type Values, writeSheet } from '@lixiang/forms';
import { type Field, type Form } from '@lixiang/schema';
import { type Html, html, verbatim } from './html.ts';
import { PAPER_STYLE } from './paper-style.ts';
import { sayAnswer } from './say-answer.ts';
import { dossierWords as words } from './wording.ts';

export type Printing = {
  readonly form: Form;
  readonly values: Values;
  readonly lists: Lists;
  /** The names of the files that were handed in with each document. */
  readonly files: Readonly<Record<string, readonly string[]>>;
  /** Stands on every page of what has no effect. */
  readonly mark: string | null;
};

/** A form as it is printed, filled, in its official layout: a page that needs nothing beside it. */
export function printPaper(printing: Printing): string {
  const paper = layoutGrid(printing.form);
  const { mark } = printing;
  const lines = (of: readonly (readonly PaperCell[])[]) =>
    of.map(
      (line) =>
        html`<div class="line">
          ${line.map((cell) => html`<div style="text-align:${cell.align};flex:${cell.colspan}">${content(cell, printing)}</div>`)}
        </div>`,
    );
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>${mark === null ? '' : `${mark}　`}${paper.title}</title>
        <style>
          ${verbatim(PAPER_STYLE)}@page {
            size: A4 ${paper.orientation};
            margin: 18mm 16mm;
          }
        </style>
      </head>
      <body>
        ${mark === null ? '' : html`<div class="mark">${mark}</div>`}
        <main class="${paper.orientation}">
          <h1>${paper.title}</h1>
          ${lines(paper.above)}${
            paper.grid
              ? html`<table>
                  <colgroup>
                    ${paper.grid.widths.map((width) => html`<col style="width:${width}%" />`)}
                  </colgroup>
                  <tbody>
                    ${paper.grid.rows.map(
                      ({ cells }) =>
                        html`<tr>
                          ${cells.map((cell) => gridCell(cell, printing))}
                        </tr>`,
                    )}
                  </tbody>
                </table>`
              : ''
          }${paper.table ? answer(paper.table, printing) : ''}${lines(paper.below)}${
            paper.notes.length > 0
              ? html`<section class="notes">
                  <p>${paper.notesTitle ?? ''}</p>
                  ${paper.notes.map((note) => html`<p>${note}</p>`)}
                </section>`
              : ''
          }
        </main>
      </body>
    </html> `.html;
}

function gridCell(cell: PaperCell, printing: Printing): Html {
  const name = cell.labels === undefined ? 'td' : 'th';
  const kind = cell.vertical ? ' class="vertical"' : '';
  return html`${verbatim(`<${name}${kind}`)} colspan="${cell.colspan}" rowspan="${cell.rowspan}"
  style="text-align:${cell.align}">${content(cell, printing)}${verbatim(`</${name}>`)}`;
}

function content(cell: PaperCell, printing: Printing): Html {
  const alone = cell.fields.filter(({ kind }) => kind !== 'seal').length === 1;
  const answers = cell.fields.map((field) => {
    const told = alone || cell.text.includes(field.label) || field.kind === 'longText';
    const printed = answer(field, printing);
    const label = told || printed.html === '' ? '' : words.labelled(field.label);
    return html`<div class="answer">${label}${printed}</div>`;
  });
  const hint = cell.hint === undefined ? '' : html`<small>${cell.hint}</small>`;
  return html`<span>${cell.text}</span>${answers}${hint}`;
}

function answer(field: Field, printing: Printing): Html {
  const { values, lists, files } = printing;
  const value = values[field.key];
  if (field.kind === 'attachments')
    return html`${field.documents.flatMap((key) => files[key] ?? []).map((name) => html`<div>${name}</div>`)}`;
  if (value === undefined || value === null) return html``;
  if (field.kind === 'table') return table(field, rowsOf(value), printing);
  return html`${sayAnswer(field, value, lists)}`;
}

function table(
  field: Extract<Field, { kind: 'table' }>,
  rows: readonly Row[],
  { form, lists }: Printing,
): Html {
  const isIssued = form.layout?.table === field.key;
  const sheet = writeSheet(field, rows, lists);
  return html`<table class="sheet">
    <thead>
      ${sheet.header.map(
        (cells) =>
          html`<tr>
            ${cells.map(
              ({ text, colspan, rowspan, column }) =>
                html`<th colspan="${colspan}" rowspan="${rowspan}">
                  ${text}${!isIssued && sheet.columns[column]?.kind === 'money' ? words.inWan : ''}
                </th>`,
            )}
          </tr>`,
      )}
    </thead>
    <tbody>
      ${sheet.rows.map(
        (cells) =>
          html`<tr>
            ${cells.map(({ text, rowspan }) => html`<td rowspan="${rowspan}">${text}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function rowsOf(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.filter(isRow) : [];
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}
