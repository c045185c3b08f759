import { identityOf, isList, isObject, type JsonObject } from '@lixiang/schema';
import { Checkbox, Modal } from 'antd';
import { labelOf } from '../builder/edit/option-edits.ts';
import { useDesignValue } from '../design/use-design.tsx';
import { useEdit } from '../design/use-edit.ts';
import { codeListWords as words } from '../wording/code-list.ts';
import { commonWords } from '../wording/common.ts';
import styles from './code-list.module.css';

type ParentsDialogProps = {
  readonly place: readonly string[];
  readonly parents: readonly JsonObject[];
  readonly close: () => void;
};

/** What an option stands under, chosen among all that it can. */
export function ParentsDialog({ place, parents, close }: ParentsDialogProps) {
  const edit = useEdit();
  const option = useDesignValue(place);
  if (!isObject(option)) return null;
  const under = option['under'];
  const chosen = isList(under) ? under.filter((key) => typeof key === 'string') : [];
  return (
    <Modal
      open
      title={words.underTitle(labelOf(option))}
      onCancel={close}
      onOk={close}
      okText={commonWords.close}
      cancelButtonProps={{ hidden: true }}
    >
      <p>{words.underLead}</p>
      <Checkbox.Group
        className={styles.parents ?? ''}
        value={chosen}
        options={parents
          .filter((parent) => identityOf(parent) !== place.at(-1))
          .map((parent) => ({ value: identityOf(parent) ?? '', label: labelOf(parent) }))}
        onChange={(value) => edit([{ kind: 'set', at: [...place, 'under'], value }], words.step.under)}
      />
    </Modal>
  );
}
