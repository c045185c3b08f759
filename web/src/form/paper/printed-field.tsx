import type { Field } from '@lixiang/schema';
import { paperWords } from '../../wording/paper.ts';
import { useAnswer, useOpenForm } from '../form-context.ts';
import type { PaperPlace } from './paper-sheet.tsx';
import { box, isChosen, isOfficial, printedAnswer, SELF_EXPLAINING } from './printed-answer.ts';
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
    return answer.value === undefined && !labelled ? null : (
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

function PrintedValue({ field, value }: { readonly field: Field; readonly value: unknown }) {
  const printed = printedAnswer(field, value, useOpenForm());
  if (printed.kind === 'boxes')
    return printed.boxes.map((each) => (
      <span key={each} className="lx-paper-box">
        {each}
      </span>
    ));
  const [only, ...others] = printed.lines;
  if (field.kind !== 'attachments' && others.length === 0) return only ?? null;
  return [...new Set(printed.lines)].map((line) => <div key={line}>{line}</div>);
}

/** A box that the paper itself prints, ticked where its option was chosen. */
export function PrintedBox({
  field,
  option,
  label,
}: {
  readonly field: Field;
  readonly option: string;
  readonly label: string;
}) {
  const { value } = useAnswer([field.key]);
  return <span className="lx-paper-box">{box(isChosen(value, option), label)}</span>;
}
