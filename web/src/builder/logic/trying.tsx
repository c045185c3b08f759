import type { Values } from '@lixiang/forms';
import { type ComponentProps, useState } from 'react';
import { InlineForm } from '../../form/inline-form.tsx';
import { builderWords } from '../../wording/builder.ts';
import { logicWords as words } from '../../wording/logic.ts';
import { numberOf } from '../preview/number-of.ts';
import { useRestedDraft } from '../preview/use-rested-draft.ts';
import styles from './logic.module.css';

type TryingProps = Pick<ComponentProps<typeof InlineForm>, 'values' | 'circumstances'> & {
  readonly onChange: (values: Values) => void;
};

/** The form to be filled in by way of trial, under the rules as they are by now; what was filled in stays. */
export function Trying(props: TryingProps) {
  const [isTried, setTried] = useState(false);
  return (
    <details className={styles.try} onToggle={() => setTried(true)}>
      <summary>{words.try}</summary>
      <p className="lx-hint">{words.tryLead}</p>
      {isTried && <Tried {...props} />}
    </details>
  );
}

function Tried({ values, circumstances, onChange }: TryingProps) {
  const draft = useRestedDraft();
  if ('circle' in draft) return <p>{builderWords.preview.circle(draft.circle)}</p>;
  if ('issues' in draft) return <p>{words.unfinished}</p>;
  return (
    <InlineForm
      key={numberOf(draft.form)}
      pack={draft.pack}
      form={draft.form}
      values={values}
      circumstances={circumstances}
      onChange={onChange}
      showIssues={false}
    />
  );
}
