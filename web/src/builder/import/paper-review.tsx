import type { Correction, Corrections, PaperGrid, ReadCell } from '@lixiang/forms';
import type { JsonObject } from '@lixiang/schema';
import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import type { LoadedPack } from '../../form/loaded-pack.ts';
import { paperImportWords as words } from '../../wording/paper-import.ts';
import { AnswerList } from './answer-list.tsx';
import { CellRoleChoice } from './cell-role-choice.tsx';
import { DraftPreview } from './draft-preview.tsx';
import { listAnswers } from './list-answers.ts';
import { OriginalPaper } from './original-paper.tsx';
import { draftPaper, type KeyNaming } from './paper-draft.ts';
import styles from './paper-import.module.css';

type PaperReviewProps = {
  readonly grid: PaperGrid;
  readonly pack: LoadedPack;
  readonly naming: KeyNaming;
  readonly onAccept: (form: JsonObject) => void;
};

type View = 'check' | 'preview';
const VIEWS: readonly { readonly value: View; readonly label: string }[] = [
  { value: 'check', label: words.check },
  { value: 'preview', label: words.preview },
];

/** The original at the left, what was made of it at the right; whatever is corrected, the rest follows. */
export function PaperReview({ grid, pack, naming, onAccept }: PaperReviewProps) {
  const [corrections, setCorrections] = useState<Corrections>({});
  const [selected, select] = useState<string>();
  const [view, setView] = useState<View>('check');
  const { paper, form } = draftPaper(grid, corrections, naming);
  const answers = listAnswers(paper);
  const unsure = answers.filter(({ answer }) => answer.trust === 'unsure');
  const correct = (id: string, correction: Correction) =>
    setCorrections((before) => ({ ...before, [id]: { ...before[id], ...correction } }));
  const cells: readonly ReadCell[] = [...paper.above, ...paper.cells, ...paper.below];
  const cell = cells.find(({ id }) => id === selected);
  const at = unsure.findIndex(({ cellId }) => cellId === selected);
  const next = unsure[(at + 1) % unsure.length];
  return (
    <div className={styles.review}>
      <section className={styles.pane} aria-label={words.original}>
        <div className={styles.bar}>
          {cell ? <CellRoleChoice cell={cell} correct={correct} /> : <span>{words.pickCell}</span>}
        </div>
        <OriginalPaper paper={paper} selected={selected} select={select} />
      </section>
      <section className={styles.pane} aria-label={words.result}>
        <div className={styles.bar}>
          <Segmented<View> options={[...VIEWS]} value={view} onChange={setView} aria-label={words.result} />
          {next && <Button onClick={() => select(next.cellId)}>{words.nextUnsure}</Button>}
          <Button type="primary" disabled={answers.length === 0} onClick={() => onAccept(form)}>
            {words.accept}
          </Button>
        </div>
        <output className={styles.summary}>
          {answers.length === 0 ? words.nothing : words.summary(answers.length, unsure.length)}
          {paper.notes.length > 0 && words.notes(paper.notes.length)}
        </output>
        {view === 'check' ? (
          <>
            <label className={styles.title}>
              <span>{words.formTitle}</span>
              <Input
                value={paper.title}
                maxLength={200}
                onChange={(event) => correct('title', { label: event.target.value })}
              />
            </label>
            <AnswerList answers={answers} selected={selected} select={select} correct={correct} />
          </>
        ) : (
          <DraftPreview form={form} pack={pack} />
        )}
      </section>
    </div>
  );
}
