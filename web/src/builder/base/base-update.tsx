import {
  type Base,
  conflictName,
  type Json,
  type MergeSide,
  type PackEdit,
  updateBase,
} from '@lixiang/schema';
import { Alert, Button, Space } from 'antd';
import { useMemo, useState } from 'react';
import { placeWords } from '../../design/place-words.ts';
import { baseWords as words } from '../../wording/base.ts';
import { BaseEffect } from './base-effect.tsx';
import { ConflictChoice } from './conflict-choice.tsx';
import styles from './base.module.css';

type BaseUpdateProps = {
  readonly content: Json;
  readonly next: Base;
  readonly accept: (edits: readonly PackEdit[], label: string) => void;
};

/** A new version of a base: what both changed is chosen one by one, all else is taken over and told. */
export function BaseUpdate({ content, next, accept }: BaseUpdateProps) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, MergeSide>>(() => new Map());
  const update = useMemo(
    () => updateBase(content, next, (conflict) => chosen.get(conflictName(conflict)) ?? 'ours'),
    [content, next, chosen],
  );
  if ('unfinished' in update)
    return (
      <Alert
        type="warning"
        showIcon
        title={words.unfinished(placeWords(content, update.unfinished).join(' / '))}
      />
    );
  const { conflicts, edits } = update;
  const open = conflicts.filter((conflict) => !chosen.has(conflictName(conflict))).length;
  const chooseAll = (side: MergeSide) =>
    setChosen(new Map(conflicts.map((conflict) => [conflictName(conflict), side])));
  return (
    <section className={styles.part} aria-label={words.update(next.version)}>
      <h3>{words.update(next.version)}</h3>
      {next.changes !== undefined && <p>{words.changesOf(next.changes)}</p>}
      {conflicts.length > 0 && (
        <>
          <h4>{words.conflicts(conflicts.length)}</h4>
          <p>{words.conflictsLead}</p>
          <Space wrap>
            <Button onClick={() => chooseAll('theirs')}>{words.allTheirs}</Button>
            <Button onClick={() => chooseAll('ours')}>{words.allOurs}</Button>
          </Space>
          {conflicts.map((conflict) => {
            const name = conflictName(conflict);
            return (
              <ConflictChoice
                key={name}
                content={content}
                conflict={conflict}
                chosen={chosen.get(name)}
                choose={(side) => setChosen(new Map([...chosen, [name, side]]))}
              />
            );
          })}
        </>
      )}
      <h4>{words.takenOver}</h4>
      <BaseEffect content={content} edits={edits} />
      <Space wrap>
        <Button
          type="primary"
          disabled={open > 0}
          onClick={() => accept(edits, words.updateStep(next.title, next.version))}
        >
          {words.accept(next.version)}
        </Button>
        <span aria-live="polite">{open > 0 && words.open(open)}</span>
      </Space>
    </section>
  );
}
