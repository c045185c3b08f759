import type { Json, PackEdit } from '@lixiang/schema';
import { exchangeWords as words } from '../../wording/exchange.ts';
import styles from './exchange.module.css';
import { ExportPart } from './export-part.tsx';
import { ImportPart } from './import-part.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export type ExchangeDialogProps = {
  readonly content: Json;
  readonly edit: (edits: readonly PackEdit[], label: string) => boolean;
  readonly close: () => void;
};

/** A form, a code list or the whole configuration as one file: given out, and taken over from another. */
export function ExchangeDialog({ content, edit, close }: ExchangeDialogProps) {
  return (
    <Dialog open width="min(860px, 96vw)" title={words.title} footer={null} onCancel={close}>
      <div className={styles.dialog}>
        <ExportPart content={content} />
        <ImportPart
          content={content}
          accept={(edits, label) => {
            if (edit(edits, label)) close();
          }}
        />
      </div>
    </Dialog>
  );
}
