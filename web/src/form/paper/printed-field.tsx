import { formatText } from '@lixiang/forms';
import type { Field, Form } from '@lixiang/schema';
import { formWords } from '../../wording/form.ts';
import { paperWords } from '../../wording/paper.ts';
import { useAnswer, useOpenForm } from '../form-context.ts';
import { stringsOf } from '../widget/text-of.ts';
import type { PaperPlace } from './paper-sheet.tsx';
import { PrintedTable } from './printed-table.tsx';

type PrintedFieldProps = PaperPlace & { readonly blank: boolean };

/** An answer as it stands on paper; a blank one leaves room to write. */
export function PrintedField({ field, labelled, blank }: PrintedFieldProps) {
  const { form } = useOpenForm();
  const answer = useAnswer([field.key]);
  if (field.kind === 'seal') return <span className="lx-paper-seal" />;
  if (!answer.visible || field.kind === 'note') return null;
  // An official form is issued without what we ask beside its own cells.
  if (blank && !labelled && isOfficial(form)) return null;
  const label = !labelled && !SELF_EXPLAINING.has(field.kind) && (
    <span className="lx-paper-label">{paperWords.labelled(field.label)}</span>
  );
  if (field.kind === 'table') {
    return answer.value === undefined ? null : (
      <div>
        {label}
        <PrintedTable field={field} blank={blank} />
      </div>
    );
  }
  return (
    <div className="lx-paper-answer">
      {label}
      <PrintedValue field={field} value={answer.value} />
    </div>
  );
}

const SELF_EXPLAINING: ReadonlySet<Field['kind']> = new Set(['longText', 'choices', 'attachments']);

function PrintedValue({ field, value }: { readonly field: Field; readonly value: unknown }) {
  const { form, lists, attachments } = useOpenForm();
  if (!isOfficial(form) && (field.kind === 'choice' || field.kind === 'choices')) {
    const { options, open } = lists.optionsOf(field);
    if (!open && options.length <= MOST_BOXES) {
      const chosen = typeof value === 'string' ? [value] : stringsOf(value);
      return options.map((option) => (
        <span key={option.key} className="lx-paper-box">
          {paperWords.box(chosen.includes(option.key))}
          {option.label}
        </span>
      ));
    }
  }
  if (field.kind === 'attachments') {
    return field.documents.flatMap((key) =>
      (attachments[key]?.files ?? []).map((file) => <div key={file.id}>{file.name}</div>),
    );
  }
  if (field.kind === 'date') return typeof value === 'string' ? longDate(value) : paperWords.blankDate;
  const text = formatText(field, value, { lists, siblings: {} });
  return text === '' ? null : `${text}${unitOf(field)}`;
}

const MOST_BOXES = 8;

/** Boxes to tick are ours; the cells of a form that was issued are written in. */
function isOfficial({ layout }: Form): boolean {
  return layout !== undefined;
}

function unitOf(field: Field): string {
  if (field.kind === 'money') return ` ${formWords.wan}`;
  if (field.kind === 'percent') return formWords.percent;
  return 'unit' in field && field.unit !== undefined ? ` ${field.unit}` : '';
}

function longDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return paperWords.date(year, String(Number(month)), String(Number(day)));
}
