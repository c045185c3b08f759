import type { Base, Json } from '@lixiang/schema';
import { jsonOf } from '../../design/json-of.ts';
import { groupDifferences } from '../../publish/difference/group-differences.ts';
import { baseWords as words } from '../../wording/base.ts';
import styles from './base.module.css';

type OwnChangesProps = { readonly base: Base; readonly form: Json; readonly formKey: string };

/** What a form has otherwise than the base that it rests on, in words. */
export function OwnChanges({ base, form, formKey }: OwnChangesProps) {
  const before = jsonOf({ forms: [{ ...base.form, key: formKey, base: base.key }] });
  const lines = groupDifferences(before, { forms: [form] }).flatMap((group) => group.lines);
  return (
    <details className={styles.own}>
      <summary>{words.own(lines.length)}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
