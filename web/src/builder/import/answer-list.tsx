import type { Correction, GuessedKind, ReadAnswer } from '@lixiang/forms';
import { useEffect, useRef } from 'react';
import {
  guessedKindNames,
  paperImportWords as words,
  reasonNames,
  trustNames,
} from '../../wording/paper-import.ts';
import type { ListedAnswer } from './list-answers.ts';
import styles from './paper-import.module.css';

type AnswerListProps = {
  readonly answers: readonly ListedAnswer[];
  readonly selected: string | undefined;
  readonly select: (cellId: string) => void;
  readonly correct: (id: string, correction: Correction) => void;
};

const KINDS = [
  'text',
  'longText',
  'integer',
  'decimal',
  'money',
  'percent',
  'date',
  'month',
  'year',
  'period',
  'yesNo',
  'choice',
  'choices',
  'person',
  'phone',
  'creditCode',
  'unit',
  'file',
  'opinion',
  'seal',
] as const satisfies readonly GuessedKind[];

/** Everything that the paper asks for: what it is called, of what kind it is, and why that was thought. */
export function AnswerList({ answers, selected, select, correct }: AnswerListProps) {
  const list = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const row = [...(list.current?.rows ?? [])].find(({ dataset }) => dataset['cell'] === selected);
    row?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  if (answers.length === 0) return null;
  return (
    <div className={styles.answers}>
      <table ref={list}>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.why}</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ cellId, answer, isColumn }) => (
            <tr
              key={answer.id}
              data-cell={cellId}
              aria-current={cellId === selected}
              data-unsure={answer.trust === 'unsure'}
              onFocus={() => select(cellId)}
            >
              <td>
                <input
                  className={styles.input}
                  aria-label={words.nameOf(answer.label)}
                  value={answer.label}
                  maxLength={200}
                  onChange={(event) => correct(answer.id, { label: event.target.value })}
                />
              </td>
              <td>
                <select
                  className={styles.input}
                  aria-label={words.kindOf(answer.label)}
                  value={answer.kind}
                  onChange={(event) => {
                    const kind = KINDS.find((each) => each === event.target.value);
                    if (kind) correct(answer.id, { kind });
                  }}
                >
                  {KINDS.map((kind) => (
                    <option key={kind} value={kind}>
                      {guessedKindNames[kind]}
                    </option>
                  ))}
                </select>
                {HAS_OPTIONS.has(answer.kind) && <Options answer={answer} correct={correct} />}
              </td>
              <td className={styles.why}>
                {isColumn && `${words.column} · `}
                {reasonNames[answer.reason]} · {trustNames[answer.trust]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const HAS_OPTIONS: ReadonlySet<GuessedKind> = new Set(['choice', 'choices']);

type OptionsProps = { readonly answer: ReadAnswer } & Pick<AnswerListProps, 'correct'>;

function Options({ answer, correct }: OptionsProps) {
  const options = answer.options ?? [];
  return (
    <textarea
      className={styles.input}
      aria-label={words.optionsOf(answer.label)}
      placeholder={words.options}
      rows={Math.min(6, Math.max(2, options.length))}
      defaultValue={options.join('\n')}
      onBlur={(event) => {
        const lines = event.target.value.split('\n').map((line) => line.trim());
        const next = [...new Set(lines.filter((line) => line !== ''))];
        if (next.join('\n') !== options.join('\n')) correct(answer.id, { options: next });
      }}
    />
  );
}
