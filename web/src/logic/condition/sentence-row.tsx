import { DeleteOutlined } from '@ant-design/icons';
import type { Outline, Scope } from '@lixiang/schema';
import type { Names } from '../../form/why/names.ts';
import { sayOutline } from '../../form/why/say-outline.ts';
import { conditionEditorWords as words } from '../../wording/condition.ts';
import { LongSelect } from './long-select.tsx';
import { OperandInput } from './operand-input.tsx';
import { TopicOptions } from './topic-options.tsx';
import type { Topic } from './topic.ts';
import {
  firstOperand,
  outlineFrom,
  type Sentence,
  sentenceOf,
  type Verb,
  verbsFor,
  verbWords,
} from './verb.ts';

export type SentenceRowProps = {
  readonly outline: Outline;
  readonly scope: Scope;
  readonly names: Names;
  readonly topics: readonly Topic[];
  readonly onChange: (outline: Outline | undefined) => void;
};

/** One sentence: of what, what, against which values; what is no such sentence is edited as an expression. */
export function SentenceRow({ outline, scope, names, topics, onChange }: SentenceRowProps) {
  const sentence = sentenceOf(outline);
  const topic = sentence && topics.find(({ key }) => key === sentence.path.join('.'));
  return (
    <div className="lx-condition-row">
      {sentence && topic ? (
        <Parts
          sentence={sentence}
          topic={topic}
          names={names}
          topics={topics}
          onChange={(next) => onChange(outlineFrom(next, scope))}
        />
      ) : (
        <input
          className="lx-input"
          aria-label={words.formula}
          value={outline.kind === 'formula' ? outline.source : sayOutline(outline, names)}
          title={words.formulaHelp}
          readOnly
        />
      )}
      <button
        type="button"
        className="lx-icon-button"
        aria-label={words.remove(sayOutline(outline, names))}
        onClick={() => onChange(undefined)}
      >
        <DeleteOutlined aria-hidden />
      </button>
    </div>
  );
}

type PartsProps = {
  readonly sentence: Sentence;
  readonly topic: Topic;
  readonly names: Names;
  readonly topics: readonly Topic[];
  readonly onChange: (sentence: Sentence) => void;
};

const WITHOUT_VALUE: ReadonlySet<Verb> = new Set(['yes', 'no', 'answered', 'unanswered']);

function Parts({ sentence, topic, names, topics, onChange }: PartsProps) {
  const { verb, operand, path } = sentence;
  return (
    <>
      <TopicSelect
        topics={topics}
        names={names}
        value={topic.key}
        onChange={(next) => onChange(firstSentence(next))}
      />
      <select
        className="lx-input"
        aria-label={words.verb}
        value={verb}
        onChange={({ target }) => {
          const next = verbsFor(topic.type).find((each) => each === target.value);
          if (next) onChange(withVerb(sentence, next, topic));
        }}
      >
        {verbsFor(topic.type).map((each) => (
          <option key={each} value={each}>
            {verbWords(each, names.measure(path))}
          </option>
        ))}
      </select>
      {!WITHOUT_VALUE.has(verb) && operand && (
        <OperandInput
          key={`${topic.key} ${verb}`}
          topic={topic}
          operand={operand}
          several={verb === 'within' || verb === 'notWithin'}
          names={names}
          topics={topics}
          onChange={(next) => onChange({ ...sentence, operand: next })}
        />
      )}
    </>
  );
}

/** The first thing that is said of a topic. */
export function firstSentence({ path, type }: Topic): Sentence {
  const [verb = 'answered'] = verbsFor(type);
  return WITHOUT_VALUE.has(verb) ? { path, verb } : { path, verb, operand: firstOperand(type) };
}

function withVerb({ path, operand }: Sentence, verb: Verb, { type }: Topic): Sentence {
  if (WITHOUT_VALUE.has(verb)) return { path, verb };
  if (verb !== 'within' && verb !== 'notWithin')
    return { path, verb, operand: operand ?? firstOperand(type) };
  const value = operand?.kind === 'literal' ? operand.value : undefined;
  const first = firstOperand(type);
  const values = value === undefined ? (first.kind === 'literal' ? [first.value] : []) : [value];
  return { path, verb, operand: operand?.kind === 'literals' ? operand : { kind: 'literals', values } };
}

type TopicSelectProps = {
  readonly topics: readonly Topic[];
  readonly names: Names;
  readonly value: string;
  readonly onChange: (topic: Topic) => void;
};

function TopicSelect({ topics, names, value, onChange }: TopicSelectProps) {
  return (
    <LongSelect
      label={words.topic}
      value={value}
      chosen={topics.find(({ key }) => key === value)?.label ?? ''}
      count={topics.length}
      onChange={(next) => {
        const topic = topics.find(({ key }) => key === next);
        if (topic) onChange(topic);
      }}
    >
      <TopicOptions topics={topics} names={names} />
    </LongSelect>
  );
}
