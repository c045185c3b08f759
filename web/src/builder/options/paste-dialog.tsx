import { isObject } from '@lixiang/schema';
import { Input } from 'antd';
import { useState } from 'react';
import { readList } from '../../design/read-place.ts';
import { useDesign } from '../../design/use-design.tsx';
import { useEdit } from '../../design/use-edit.ts';
import { builderWords } from '../../wording/builder.ts';
import { focusWhenDrawn } from '../../ui/focus-when-drawn.ts';
import { commonWords } from '../../wording/common.ts';
import { optionWords as words } from '../../wording/property.ts';
import { labelOf, namesIn, type OptionsAt, optionsFromNames } from '../edit/option-edits.ts';
import { Dialog } from '../../ui/dialog.tsx';

/** All options as a text, one a line, to be pasted or written over. */
export function PasteDialog({ options, close }: { readonly options: OptionsAt; readonly close: () => void }) {
  const { store } = useDesign();
  const edit = useEdit();
  const [text, setText] = useState(() =>
    readList(store.content, options.place)
      .filter(isObject)
      .filter((option) => option['retired'] !== true)
      .map(labelOf)
      .join('\n'),
  );
  const names = namesIn(text);
  return (
    <Dialog
      open
      title={words.pasteTitle}
      okText={words.apply}
      cancelText={commonWords.cancel}
      okButtonProps={{ disabled: names.length === 0 }}
      onCancel={close}
      onOk={() => {
        if (edit(optionsFromNames(store.content, options, names), builderWords.step.options)) close();
      }}
    >
      <p>{words.pasteLead}</p>
      <Input.TextArea
        aria-label={words.pasteTitle}
        ref={focusWhenDrawn}
        rows={10}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p>{commonWords.total(names.length)}</p>
    </Dialog>
  );
}
