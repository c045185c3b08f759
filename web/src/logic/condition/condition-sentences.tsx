import type { Outline, Scope } from '@lixiang/schema';
import { useState } from 'react';
import type { Names } from '../../form/why/names.ts';
import { focusFirst } from '../../ui/focus-first.ts';
import { conditionEditorWords as words } from '../../wording/condition.ts';
import { changePart, type Joined, joinedOf, outlineOfJoined } from './change-outline.ts';
import { firstSentence, SentenceRow } from './sentence-row.tsx';
import type { Topic } from './topic.ts';
import { outlineFrom } from './verb.ts';

export type ConditionSentencesProps = {
  readonly outline: Outline | undefined;
  readonly scope: Scope;
  readonly names: Names;
  readonly topics: readonly Topic[];
  /** Nothing where no condition is left. */
  readonly onChange: (outline: Outline | undefined) => void;
};

/** A condition as sentences joined by 且 or 或, and groups of them. */
export function ConditionSentences(props: ConditionSentencesProps) {
  const { outline, scope, names, topics, onChange } = props;
  const joined = joinedOf(outline);
  const [fresh, setFresh] = useState<number>();
  const change = (next: Joined) => onChange(outlineOfJoined(next));
  const add = (part: Outline) => {
    change({ ...joined, parts: [...joined.parts, part] });
    setFresh(joined.parts.length);
  };
  const [firstTopic] = topics;
  const first = firstTopic && outlineFrom(firstSentence(firstTopic), scope);
  const grouped: Outline | undefined = first && {
    kind: joined.kind === 'all' ? 'any' : 'all',
    parts: [first, first],
  };
  return (
    <fieldset className="lx-condition" aria-label={words.group}>
      {joined.parts.length > 1 && (
        <select
          className="lx-input"
          aria-label={words.joinedBy}
          value={joined.kind}
          onChange={({ target }) => change({ ...joined, kind: target.value === 'any' ? 'any' : 'all' })}
        >
          <option value="all">{words.all}</option>
          <option value="any">{words.any}</option>
        </select>
      )}
      {joined.parts.length === 0 && <p className="lx-hint">{words.empty}</p>}
      {joined.parts.map((part, at) => {
        const changeThis = (next: Outline | undefined) => change(changePart(joined, at, next));
        const key = String(at);
        return (
          // Whoever adds one goes on at its first control.
          <div key={key} ref={at === fresh ? focusFirst : null}>
            {part.kind === 'all' || part.kind === 'any' ? (
              <ConditionSentences {...props} outline={part} onChange={changeThis} />
            ) : (
              <SentenceRow outline={part} scope={scope} names={names} topics={topics} onChange={changeThis} />
            )}
          </div>
        );
      })}
      <div className="lx-condition-acts">
        <button
          type="button"
          className="lx-link-button"
          disabled={!first}
          onClick={() => first && add(first)}
        >
          {words.add}
        </button>
        <button
          type="button"
          className="lx-link-button"
          disabled={!grouped}
          onClick={() => grouped && add(grouped)}
        >
          {words.addGroup}
        </button>
      </div>
    </fieldset>
  );
}
