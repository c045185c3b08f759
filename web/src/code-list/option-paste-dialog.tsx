import type { JsonObject } from '@lixiang/schema';
import { Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { OptionsAt } from '../builder/edit/option-edits.ts';
import { readList } from '../design/read-place.ts';
import { useDesign } from '../design/use-design.tsx';
import { useEdit } from '../design/use-edit.ts';
import { focusWhenDrawn } from '../ui/focus-when-drawn.ts';
import { codeListWords as words } from '../wording/code-list.ts';
import { commonWords } from '../wording/common.ts';
import styles from './code-list.module.css';
import { parsePastedOptions } from './pasted-options.ts';
import { takePasted } from './take-pasted.ts';

type OptionPasteDialogProps = {
  readonly options: OptionsAt;
  readonly parents: readonly JsonObject[];
  readonly text: string;
  readonly close: () => void;
};

const MOST = 5000;
const TOLD = 20;

/** Options as a text, read before anything is done with it: what would come of it, and what is wrong in which line. */
export function OptionPasteDialog({ options, parents, text: first, close }: OptionPasteDialogProps) {
  const { store } = useDesign();
  const edit = useEdit();
  const [text, setText] = useState(first);
  const [isWhole, setWhole] = useState(false);
  const pasted = parsePastedOptions(text);
  const present = readList(store.content, options.place).length;
  const isTooMany = pasted.options.length > MOST || (!isWhole && present + pasted.options.length > 2 * MOST);
  const taken = isTooMany ? undefined : takePasted(store.content, options, { ...pasted, parents, isWhole });
  const overflows = taken !== undefined && present + taken.added > MOST;
  const faults = [...pasted.faults, ...(taken?.clashes ?? [])].toSorted(
    (one, other) => one.line - other.line,
  );
  const isReady = taken !== undefined && !overflows && faults.length === 0 && taken.edits.length > 0;
  return (
    <Modal
      open
      width={640}
      title={words.pasteTitle}
      okText={words.take}
      cancelText={commonWords.cancel}
      okButtonProps={{ disabled: !isReady }}
      onCancel={close}
      onOk={() => {
        if (taken && edit(taken.edits, words.step.paste)) close();
      }}
    >
      <p>{words.pasteLead}</p>
      <Input.TextArea
        ref={focusWhenDrawn}
        aria-label={words.pasteText}
        rows={10}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Radio.Group
        className={styles.modes ?? ''}
        aria-label={words.mode}
        value={isWhole}
        onChange={({ target }) => setWhole(target.value === true)}
        options={[
          { value: false, label: words.modeAdd },
          { value: true, label: words.modeWhole },
        ]}
      />
      <div aria-live="polite">
        {pasted.options.length === 0 && words.nothingPasted}
        {(isTooMany || overflows) && words.tooMany(MOST)}
        {faults.length > 0 && (
          <>
            {words.faultsTitle}
            <ul>
              {faults.slice(0, TOLD).map(({ line, kind, text: of }) => (
                <li key={`${line} ${kind}`}>{words.faults[kind](line, of)}</li>
              ))}
              {faults.length > TOLD && <li>{words.moreUses(faults.length - TOLD)}</li>}
            </ul>
          </>
        )}
        {isReady && words.result(taken.added, taken.changed, taken.gone)}
      </div>
    </Modal>
  );
}
