import { Button } from 'antd';
import { useState } from 'react';
import { effectMark, markedName } from '../../ui/effect-mark.ts';
import { useAnnounce } from '../../ui/announcements.tsx';
import { paperWords } from '../../wording/paper.ts';
import type { FormPaperProps } from '../types.ts';

export type WordButtonProps = {
  /** What the file is called, without its ending. */
  readonly name: string;
  readonly paper: Omit<FormPaperProps, 'onReady'>;
};

/** Gives the paper as a Word file; the writer is fetched when it is first asked for. */
export function WordButton({ name, paper }: WordButtonProps) {
  const announce = useAnnounce();
  const [writing, setWriting] = useState(false);
  const give = async () => {
    setWriting(true);
    try {
      const { writeWord } = await import('./write-word.ts');
      const content = await writeWord({ ...paper, mark: effectMark });
      download(content, `${markedName(name).replaceAll(/[\\/:*?"<>|]/gu, ' ')}.docx`);
    } catch {
      announce('error', paperWords.wordFailed);
    } finally {
      setWriting(false);
    }
  };
  return (
    <Button onClick={() => void give()} loading={writing}>
      {paperWords.word}
    </Button>
  );
}

function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
