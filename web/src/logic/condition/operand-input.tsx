import { formatText, openLists, parseText } from '@lixiang/forms';
import { Field, type Operand } from '@lixiang/schema';
import { useState } from 'react';
import type { Names } from '../../form/why/names.ts';
import { conditionEditorWords as words } from '../../wording/condition.ts';
import { LongSelect } from './long-select.tsx';
import type { Topic } from './topic.ts';

type OperandInputProps = {
  readonly topic: Topic;
  readonly operand: Operand;
  readonly several: boolean;
  readonly names: Names;
  readonly topics: readonly Topic[];
  readonly onChange: (operand: Operand) => void;
};

const FIXED = '';

/** What a sentence holds its topic against: a written value, several, or another thing of the same type. */
export function OperandInput(props: OperandInputProps) {
  const { topic, operand, several, topics, onChange } = props;
  if (several) return <SeveralValues {...props} />;
  const like = topics.filter((each) => isLike(topic, each));
  const other = operand.kind === 'path' ? operand.path.join('.') : FIXED;
  return (
    <>
      {like.length > 0 && topic.type.kind !== 'list' && (
        <LongSelect
          label={words.compareWith}
          value={other}
          chosen={like.find(({ key }) => key === other)?.label ?? words.fixed}
          count={like.length}
          onChange={(next) => {
            const path = like.find(({ key }) => key === next)?.path;
            onChange(path ? { kind: 'path', path } : firstOf(topic));
          }}
        >
          <option value={FIXED}>{words.fixed}</option>
          <LikeOptions like={like} />
        </LongSelect>
      )}
      {operand.kind !== 'path' && <OneValue {...props} />}
    </>
  );
}

function LikeOptions({ like }: { readonly like: readonly Topic[] }) {
  return like.map(({ key, label }) => (
    <option key={key} value={key}>
      {label}
    </option>
  ));
}

/** Values of one type can be held against each other; those of a list of options, only with the same options. */
function isLike(topic: Topic, other: Topic): boolean {
  return (
    other.key !== topic.key &&
    other.type.kind === topic.type.kind &&
    optionsOf(other)?.join() === optionsOf(topic)?.join()
  );
}

function firstOf({ type }: Topic): Operand {
  if (type.kind === 'date') return { kind: 'literal', value: '', as: 'date' };
  return { kind: 'literal', value: type.kind === 'int' ? 0 : '', as: 'plain' };
}

function optionsOf({ type }: Topic): readonly string[] | undefined {
  const single = type.kind === 'list' ? type.of : type;
  return single.kind === 'string' ? single.oneOf : undefined;
}

function OneValue({ topic, operand, names, onChange }: OperandInputProps) {
  const options = optionsOf(topic);
  const value = operand.kind === 'literal' ? operand.value : '';
  const plain = (next: string) => onChange({ kind: 'literal', value: next, as: 'plain' });
  if (options) {
    return (
      <select
        className="lx-input"
        aria-label={words.value}
        value={String(value)}
        onChange={({ target }) => plain(target.value)}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {names.value(topic.path, option)}
          </option>
        ))}
      </select>
    );
  }
  if (topic.type.kind === 'date') {
    return (
      <input
        className="lx-input"
        type="date"
        aria-label={words.value}
        value={String(value)}
        onChange={({ target }) => onChange({ kind: 'literal', value: target.value, as: 'date' })}
      />
    );
  }
  if (topic.type.kind === 'int')
    return <NumberValue topic={topic} operand={operand} names={names} onChange={onChange} />;
  return (
    <input
      className="lx-input"
      aria-label={words.value}
      value={String(value)}
      onChange={({ target }) => plain(target.value)}
    />
  );
}

const LISTS = openLists([]);
const NUMBERS = {
  wan: Field.parse({ kind: 'money', key: 'amount', label: '金额' }),
  percent: Field.parse({ kind: 'percent', key: 'share', label: '比例' }),
  plain: Field.parse({ kind: 'integer', key: 'count', label: '数量' }),
} as const;

/** A number, typed as people write what it measures: amounts in 万元, shares in percent. */
function NumberValue({ topic, operand, names, onChange }: Omit<OperandInputProps, 'several' | 'topics'>) {
  const unit = unitOf(names.value(topic.path, 0));
  const field = NUMBERS[unit];
  const shown = operand.kind === 'literal' ? shownNumber(operand, field) : '';
  const [typed, setTyped] = useState(shown);
  const read = parseText(field, typed, { lists: LISTS, siblings: {} });
  const wrong = 'finding' in read || typeof read.value !== 'number';
  // Taken back or changed by someone else, the value is another than was typed.
  const isStale = !wrong && formatText(field, read.value, { lists: LISTS, siblings: {} }) !== shown;
  return (
    <span className="lx-affixed">
      <input
        className="lx-input"
        inputMode="decimal"
        aria-label={words.value}
        aria-invalid={wrong}
        title={wrong ? words.wrongNumber : undefined}
        value={isStale ? shown : typed}
        onChange={({ target }) => {
          setTyped(target.value);
          const next = parseText(field, target.value, { lists: LISTS, siblings: {} });
          if ('finding' in next || typeof next.value !== 'number') return;
          onChange(
            unit === 'wan'
              ? {
                  kind: 'literal',
                  value: formatText(field, next.value, { lists: LISTS, siblings: {} }),
                  as: 'wan',
                }
              : { kind: 'literal', value: next.value, as: 'plain' },
          );
        }}
      />
      {unit === 'wan' ? '万元' : unit === 'percent' ? '%' : null}
    </span>
  );
}

function unitOf(zero: string): keyof typeof NUMBERS {
  if (zero.endsWith('万元')) return 'wan';
  return zero.endsWith('%') ? 'percent' : 'plain';
}

function shownNumber({ value, as }: Extract<Operand, { kind: 'literal' }>, field: Field): string {
  return as === 'wan' ? String(value) : formatText(field, value, { lists: LISTS, siblings: {} });
}

function SeveralValues({ topic, operand, names, onChange }: OperandInputProps) {
  const chosen = operand.kind === 'literals' ? operand.values : [];
  const options = optionsOf(topic);
  if (!options) {
    return (
      <input
        className="lx-input"
        aria-label={words.values}
        defaultValue={chosen.join('、')}
        onChange={({ target }) =>
          onChange({ kind: 'literals', values: target.value.split(/[、,，]/).map((each) => each.trim()) })
        }
      />
    );
  }
  return (
    <fieldset className="lx-choices" aria-label={words.values}>
      {options.map((option) => (
        <label key={option}>
          <input
            type="checkbox"
            checked={chosen.includes(option)}
            onChange={({ target }) => {
              const values = options.filter((each) =>
                each === option ? target.checked : chosen.includes(each),
              );
              onChange({ kind: 'literals', values: values.length > 0 ? values : chosen });
            }}
          />
          {names.value(topic.path, option)}
        </label>
      ))}
    </fieldset>
  );
}
