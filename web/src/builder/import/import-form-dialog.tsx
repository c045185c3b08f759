import type { JsonObject } from '@lixiang/schema';
import { lazy, Suspense } from 'react';
import type { LoadedPack } from '../../form/loaded-pack.ts';
import { commonWords } from '../../wording/common.ts';
import { paperImportWords as words } from '../../wording/paper-import.ts';
import { keyOfLabel } from '../edit/key-of-label.ts';
import { Dialog } from '../../ui/dialog.tsx';

const ImportForm = lazy(async () => ({ default: (await import('./import-form.tsx')).ImportForm }));

type ImportFormDialogProps = {
  readonly pack: LoadedPack;
  readonly takenForms: ReadonlySet<string>;
  readonly close: () => void;
  readonly insert: (form: JsonObject) => void;
};

const NONE: ReadonlySet<string> = new Set();

/** A new form out of a Word or Excel table. */
export function ImportFormDialog({ pack, takenForms, close, insert }: ImportFormDialogProps) {
  return (
    <Dialog open width="min(1400px, 96vw)" title={words.title} footer={null} onCancel={close}>
      <Suspense fallback={commonWords.loading}>
        <ImportForm
          pack={pack}
          naming={{ toKey: (label) => keyOfLabel(label, NONE), takenForms }}
          onCancel={close}
          onAccept={(form) => {
            close();
            insert(form);
          }}
        />
      </Suspense>
    </Dialog>
  );
}
