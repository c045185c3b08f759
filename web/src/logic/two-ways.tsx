import type { Scope, ScopeType } from '@lixiang/schema';
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import type { Names } from '../form/why/names.ts';
import { commonWords } from '../wording/common.ts';
import { conditionEditorWords as words } from '../wording/condition.ts';

const ExpressionEditor = lazy(async () => {
  const { ExpressionEditor: loaded } = await import('./expression/expression-editor.tsx');
  return { default: loaded };
});

export type TwoWaysProps = {
  readonly label: string;
  /** What the choice between both ways is called, and the way that is not the expression. */
  readonly choice: string;
  readonly easy: string;
  readonly source: string;
  readonly scope: Scope;
  readonly expects: ScopeType | 'any';
  readonly names: Names;
  readonly onChange: (source: string) => void;
  /** The easy way. */
  readonly children: ReactNode;
  /** What is shown with either. */
  readonly below?: ReactNode;
};

/** Something that is said in an easy way or, of the same, as the expression that it is. */
export function TwoWays(props: TwoWaysProps) {
  const { label, choice, easy, source, scope, expects, names, onChange, children, below } = props;
  const id = useId();
  const [asText, setAsText] = useState(false);
  return (
    <fieldset className="lx-condition-editor" aria-label={label}>
      <div className="lx-condition-mode" role="radiogroup" aria-label={choice}>
        {([false, true] as const).map((text) => (
          <label key={String(text)}>
            <input
              type="radio"
              name={`${id}-mode`}
              checked={asText === text}
              onChange={() => setAsText(text)}
            />
            {text ? words.expression : easy}
          </label>
        ))}
      </div>
      {asText ? (
        <Suspense fallback={<p>{commonWords.loading}</p>}>
          <ExpressionEditor
            id={id}
            label={words.expressionLabel}
            source={source}
            scope={scope}
            expects={expects}
            names={names}
            onChange={onChange}
          />
        </Suspense>
      ) : (
        children
      )}
      {below}
    </fieldset>
  );
}
