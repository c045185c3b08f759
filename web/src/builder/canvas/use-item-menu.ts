import type { MenuProps } from 'antd';
import { builderWords } from '../../wording/builder.ts';
import { lastCopied } from '../copied.ts';
import { natureOf } from '../edit/form-places.ts';
import { useFormDesign, useSelectedKeys } from '../form-design.ts';
import type { Acts } from '../use-acts.ts';

const { acts: words } = builderWords;

/** What can be done with what is selected, as a menu. */
export function useItemMenu(acts: Acts): MenuProps {
  const { selection, openDialog } = useFormDesign();
  const keys = useSelectedKeys();
  const { activePlace } = selection;
  const isOne = keys.length === 1 && activePlace !== undefined;
  const isField = isOne && natureOf(activePlace) !== 'section';
  return {
    items: [
      { key: 'editTitle', label: words.editTitle, extra: 'Enter', disabled: !isOne },
      { key: 'insertAfter', label: words.insertAfter, extra: 'Insert' },
      { type: 'divider' },
      { key: 'copy', label: words.copy, extra: 'Ctrl+C', disabled: keys.length === 0 },
      { key: 'cut', label: words.cut, extra: 'Ctrl+X', disabled: keys.length === 0 },
      { key: 'paste', label: words.paste, extra: 'Ctrl+V' },
      { key: 'duplicate', label: words.duplicate, extra: 'Ctrl+D', disabled: keys.length === 0 },
      { type: 'divider' },
      { key: 'moveUp', label: words.moveUp, extra: 'Ctrl+↑', disabled: !isOne },
      { key: 'moveDown', label: words.moveDown, extra: 'Ctrl+↓', disabled: !isOne },
      { key: 'moveTo', label: words.moveTo, extra: 'Ctrl+M', disabled: keys.length === 0 },
      { key: 'convert', label: words.convert, disabled: !isField },
      { type: 'divider' },
      { key: 'remove', label: words.remove, extra: 'Delete', danger: true, disabled: keys.length === 0 },
    ],
    onClick: ({ key, domEvent }) => {
      domEvent.stopPropagation();
      const does: Readonly<Record<string, () => void>> = {
        editTitle: () => activePlace && selection.editTitle(activePlace),
        insertAfter: () => openDialog('insert'),
        copy: () => void acts.copy(),
        cut: () => void acts.cut(),
        paste: () => acts.paste(lastCopied()),
        duplicate: () => acts.duplicate(),
        moveUp: () => acts.move(-1),
        moveDown: () => acts.move(1),
        moveTo: () => openDialog('move'),
        convert: () => openDialog('convert'),
        remove: () => openDialog('remove'),
      };
      does[key]?.();
    },
  };
}
