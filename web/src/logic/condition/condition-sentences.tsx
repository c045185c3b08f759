import type { Outline, Scope } from '@lixiang/schema';
import type { Names } from '../../form/why/names.ts';
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
  const change = (next: Joined) => onChange(outlineOfJoined(next));
  const [firstTopic] = topics;
  const fresh = firstTopic && outlineFrom(firstSentence(firstTopic), scope);
  const grouped: Outline | undefined = fresh && {
    kind: joined.kind === 'all' ? 'any' : 'all',
    parts: [fresh, fresh],
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
        return part.kind === 'all' || part.kind === 'any' ? (
          <ConditionSentences key={key} {...props} outline={part} onChange={changeThis} />
        ) : (
          <SentenceRow
            key={key}
            outline={part}
            scope={scope}
            names={names}
            topics={topics}
            onChange={changeThis}
          />
        );
      })}
      <div className="lx-condition-acts">
        <button
          type="button"
          className="lx-link-button"
          disabled={!fresh}
          onClick={() => fresh && change({ ...joined, parts: [...joined.parts, fresh] })}
        >
          {words.add}
        </button>
        <button
          type="button"
          className="lx-link-button"
          disabled={!grouped}
          onClick={() => grouped && change({ ...joined, parts: [...joined.parts, grouped] })}
        >
          {words.addGroup}
        </button>
      </div>
    </fieldset>
  );
}
