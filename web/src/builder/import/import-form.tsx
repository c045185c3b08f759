import { type PaperGrid, recognisePaper } from '@lixiang/forms';
import type { JsonObject } from '@lixiang/schema';
import { Alert, Button, Radio } from 'antd';
import { useState } from 'react';
import type { LoadedPack } from '../../form/loaded-pack.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { paperImportWords as words, paperRefusals } from '../../wording/paper-import.ts';
import type { KeyNaming } from './paper-draft.ts';
import styles from './paper-import.module.css';
import { PaperReview } from './paper-review.tsx';
import { type PaperFile, readPaperFile } from './read-paper-file.ts';

export type ImportFormProps = {
  readonly pack: LoadedPack;
  readonly naming: KeyNaming;
  /** Takes the reviewed draft into the design. */
  readonly onAccept: (form: JsonObject) => void;
  readonly onCancel: () => void;
};

type Stage =
  | { readonly kind: 'waiting' | 'reading' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'read'; readonly papers: readonly PaperGrid[]; readonly chosen: PaperGrid | undefined };

/** Makes a draft form of an official Word or Excel table, to be reviewed before it is taken over. */
export function ImportForm({ pack, naming, onAccept, onCancel }: ImportFormProps) {
  const [stage, setStage] = useState<Stage>({ kind: 'waiting' });
  const read = async (file: File) => {
    setStage({ kind: 'reading' });
    setStage(stageOf(await readPaperFile(file).catch((): PaperFile => ({ code: 'broken' }))));
  };
  const chosen = stage.kind === 'read' ? stage.chosen : undefined;
  return (
    <div className={styles.import}>
      <p className={styles.intro}>{words.intro}</p>
      <div className={styles.picker}>
        <FileButton label={words.pick} accept=".docx,.xlsx" onChoose={(file) => void read(file)} />
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
      <div aria-live="polite">
        {stage.kind === 'reading' && words.reading}
        {stage.kind === 'refused' && <Alert type="error" showIcon title={stage.message} />}
      </div>
      {stage.kind === 'read' && stage.papers.length > 1 && (
        <fieldset className={styles.which}>
          <legend>{words.which(stage.papers.length)}</legend>
          <Radio.Group
            value={chosen && stage.papers.indexOf(chosen)}
            onChange={(event) => setStage({ ...stage, chosen: stage.papers[Number(event.target.value)] })}
            options={stage.papers.map((paper, at) => ({ value: at, label: nameOf(paper, at) }))}
          />
        </fieldset>
      )}
      {stage.kind === 'read' && chosen && (
        <PaperReview
          key={stage.papers.indexOf(chosen)}
          grid={chosen}
          pack={pack}
          naming={naming}
          onAccept={onAccept}
        />
      )}
    </div>
  );
}

function stageOf(file: PaperFile): Stage {
  if ('papers' in file) {
    const [only, other] = file.papers;
    return { kind: 'read', papers: file.papers, chosen: other ? undefined : only };
  }
  const megabytes = file.code === 'tooLarge' ? file.megabytes : 0;
  return { kind: 'refused', message: paperRefusals[file.code]?.(megabytes) ?? file.code };
}

function nameOf(paper: PaperGrid, at: number): string {
  return recognisePaper(paper).title || words.unnamedTable(at + 1);
}
