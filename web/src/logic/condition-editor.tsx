import { compileCondition, outlineOf, type Scope, type ScopeValues, writeOutline } from '@lixiang/schema';
import type { Names } from '../form/why/names.ts';
import { sayOutline } from '../form/why/say-outline.ts';
import { conditionEditorWords as words, whyWords } from '../wording/condition.ts';
import { ConditionSentences } from './condition/condition-sentences.tsx';
import { topicsOf } from './condition/topic.ts';
import { TwoWays } from './two-ways.tsx';

export type ConditionEditorProps = {
  readonly label: string;
  /** Empty where there is no condition. */
  readonly source: string;
  readonly scope: Scope;
  readonly names: Names;
  /** What the condition is tried on, as people fill in the preview. */
  readonly sample?: ScopeValues;
  readonly onChange: (source: string) => void;
};

const BOOL = { kind: 'bool' } as const;

/** One condition, edited as sentences or as the expression that they are; what it comes to is shown as one types. */
export function ConditionEditor({ label, source, scope, names, sample, onChange }: ConditionEditorProps) {
  const outline = source.trim() === '' ? undefined : outlineOf(source);
  const broken = source.trim() !== '' && !outline;
  const outcome = sample && outline ? compileCondition(source, scope)(sample) : undefined;
  return (
    <TwoWays
      label={label}
      choice={words.mode}
      easy={words.sentences}
      source={source}
      scope={scope}
      expects={BOOL}
      names={names}
      onChange={onChange}
      below={
        outline && (
          <p className="lx-hint">
            {words.reads(sayOutline(outline, names))}
            {outcome && ` ${words.outcome(whyWords.outcome[outcome])}`}
          </p>
        )
      }
    >
      {broken ? (
        <p className="lx-issue">{words.notSentences}</p>
      ) : (
        <ConditionSentences
          outline={outline}
          scope={scope}
          names={names}
          topics={topicsOf(scope, names)}
          onChange={(next) => onChange(next ? writeOutline(next) : '')}
        />
      )}
    </TwoWays>
  );
}
