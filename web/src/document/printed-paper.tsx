import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import type { FormPaperProps } from '../form/types.ts';
import { WordButton } from '../form/word/word-button.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { commonWords } from '../wording/common.ts';
import { documentWords as words } from '../wording/document.ts';
import styles from './document.module.css';

const FormPaper = lazy(async () => ({ default: (await import('../form/paper/form-paper.tsx')).FormPaper }));

export type PrintedPaperProps = {
  readonly title: string;
  readonly back: string;
  readonly paper: Omit<FormPaperProps, 'onReady'>;
};

/** A paper on screen, with the button that prints it once every name is on it. */
export function PrintedPaper({ title, back, paper }: PrintedPaperProps) {
  const navigate = useNavigate();
  const [ready, setReady] = useState(false);
  return (
    <main data-ready={ready}>
      <title>{title}</title>
      <div className={styles.toolbar}>
        <Button onClick={() => void navigate(back)}>{commonWords.back}</Button>
        <Button type="primary" disabled={!ready} onClick={() => globalThis.print()}>
          {ready ? words.printNow : words.preparing}
        </Button>
        <WordButton name={title} paper={paper} />
        <span>{title}</span>
      </div>
      <ScrollRegion className={styles.desk} label={title}>
        <Suspense fallback={words.preparing}>
          <FormPaper {...paper} onReady={() => setReady(true)} />
        </Suspense>
      </ScrollRegion>
    </main>
  );
}
