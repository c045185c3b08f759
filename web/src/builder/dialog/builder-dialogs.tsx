import type { BuilderDialog } from '../form-design.ts';
import { ConvertDialog } from './convert-dialog.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { InsertDialog } from './insert-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';

type BuilderDialogsProps = { readonly dialog: BuilderDialog | undefined; readonly close: () => void };

/** The dialog that is open, if any. */
export function BuilderDialogs({ dialog, close }: BuilderDialogsProps) {
  switch (dialog) {
    case 'insert':
      return <InsertDialog close={close} />;
    case 'move':
      return <MoveDialog close={close} />;
    case 'remove':
      return <RemoveDialog close={close} />;
    case 'convert':
      return <ConvertDialog close={close} />;
    case 'help':
      return <HelpDialog close={close} />;
    case undefined:
      return null;
  }
}
