import { isObject, type Json, type PackEdit } from '@lixiang/schema';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { designWords as words } from '../wording/design.ts';
import { commonWords } from '../wording/common.ts';
import styles from './design.module.css';
import { nameOf, placeWords } from './place-words.ts';
import type { DesignConflict } from './save-state.ts';
import { useDesign } from './use-design.tsx';
import { Dialog } from '../ui/dialog.tsx';

type Side = 'mine' | 'theirs';
type DesignConflictDialogProps = {
  readonly conflicts: readonly DesignConflict[];
  /** Those at which what the others did is to stand. */
  readonly resolve: (conceded: readonly DesignConflict[]) => void;
};

/** Two people changed the same property or thing: for each, both versions, and a choice. */
export function DesignConflictDialog({ conflicts, resolve }: DesignConflictDialogProps) {
  const { store } = useDesign();
  const [chosen, setChosen] = useState<ReadonlyMap<DesignConflict, Side>>(() => new Map());
  const open = conflicts.filter((conflict) => !chosen.has(conflict)).length;
  const chooseAll = (side: Side) => setChosen(new Map(conflicts.map((conflict) => [conflict, side])));
  return (
    <Dialog
      open
      width={760}
      title={words.conflictTitle}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Space wrap>
          {open > 0 && <span>{words.unchosen(open)}</span>}
          <Button onClick={() => chooseAll('mine')}>{words.allMine}</Button>
          <Button onClick={() => chooseAll('theirs')}>{words.allTheirs}</Button>
          <Button
            type="primary"
            disabled={open > 0}
            onClick={() => resolve(conflicts.filter((conflict) => chosen.get(conflict) === 'theirs'))}
          >
            {words.apply}
          </Button>
        </Space>
      }
    >
      <p>{words.conflictLead}</p>
      {conflicts.map((conflict, index) => {
        const place = placeWords(store.content, conflict.place).join(' / ');
        const sides = [
          { side: 'mine', title: words.mine, text: textOfMine(conflict.edit, conflict.mine) },
          { side: 'theirs', title: words.theirs(conflict.by), text: textOf(conflict.theirs) },
        ] as const;
        return (
          <fieldset key={JSON.stringify(conflict.edit)} className={styles.sides}>
            <legend>{place}</legend>
            {sides.map(({ side, title, text }) => (
              <label key={side} className={styles.side}>
                <input
                  type="radio"
                  name={`conflict-${index}`}
                  checked={chosen.get(conflict) === side}
                  onChange={() => setChosen(new Map([...chosen, [conflict, side]]))}
                />
                <span>
                  <strong>{title}</strong>
                  <br />
                  {text}
                </span>
              </label>
            ))}
          </fieldset>
        );
      })}
    </Dialog>
  );
}

function textOfMine(edit: PackEdit, value: Json | undefined): string {
  if (edit.kind === 'remove') return words.removal;
  return edit.kind === 'move' ? words.moving : textOf(value);
}

/** A value as people read it; a whole thing by its name. */
function textOf(value: Json | undefined): string {
  if (value === undefined || value === null || value === '') return words.absent;
  if (typeof value === 'boolean') return value ? commonWords.yes : commonWords.no;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (isObject(value)) return nameOf(value) ?? words.thing;
  return value.map(textOf).join('、');
}
