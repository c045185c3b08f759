import { Tag } from 'antd';
import { type Change, compareValues, type Lists, type Values } from '@lixiang/forms';
import type { Form } from '@lixiang/schema';
import { Nothing } from '../ui/nothing.tsx';
import { documentWords as words } from '../wording/document.ts';
import { differingPart } from './differing-part.ts';
import styles from './document.module.css';

export type ChangeTableProps = {
  readonly form: Form;
  readonly before: Values;
  readonly after: Values;
  readonly lists: Lists;
};

/** Every field and row that differs, old beside new. */
export function ChangeTable({ form, before, after, lists }: ChangeTableProps) {
  const changes = compareValues(form, { before, after }, lists);
  if (changes.length === 0) return <Nothing>{words.same}</Nothing>;
  return (
    <div className={styles.scroll}>
      <table className={styles.changes}>
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <ChangeRow key={`${change.kind} ${change.path.join('/')}`} change={change} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ChangeRow({ change }: { readonly change: Change }) {
  const { before, after } = textsOf(change);
  return (
    <tr>
      <th scope="row">
        <Tag>{words.kinds[change.kind]}</Tag>
        {change.labels.join(' · ')}
        {change.row !== undefined && words.row(change.row)}
      </th>
      <td className={before ? styles.before : undefined}>
        <Marked text={before} other={after} side="before" />
      </td>
      <td className={after ? styles.after : undefined}>
        <Marked text={after} other={before} side="after" />
      </td>
    </tr>
  );
}

type MarkedProps = { readonly text: string; readonly other: string; readonly side: 'before' | 'after' };

/** A text with the part marked that the other one has otherwise; alone it is all new, or all gone. */
function Marked({ text, other, side }: MarkedProps) {
  if (text === '' || other === '') return text;
  const { start, end, ...parts } = differingPart(
    side === 'before' ? text : other,
    side === 'before' ? other : text,
  );
  return (
    <>
      {start}
      {parts[side] !== '' && <mark className={styles.mark}>{parts[side]}</mark>}
      {end}
    </>
  );
}

function textsOf(change: Change): { readonly before: string; readonly after: string } {
  switch (change.kind) {
    case 'added':
    case 'removed':
    case 'changed':
      return change;
    case 'rowAdded':
      return { before: '', after: rowText(change.cells) };
    case 'rowRemoved':
      return { before: rowText(change.cells), after: '' };
    case 'rowMoved':
      return { before: '', after: rowText(change.cells) };
  }
}

function rowText(cells: readonly { readonly label: string; readonly text: string }[]): string {
  return cells
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => `${label}：${text}`)
    .join('\n');
}
