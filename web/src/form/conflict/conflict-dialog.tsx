import { formatText, type Path } from '@lixiang/forms';
import { Button, Radio, Space } from 'antd';
import { useState } from 'react';
import { conflictWords, formWords } from '../../wording/form.ts';
import { formatInstant } from '../../wording/format.ts';
import { fieldAt } from '../field/field-index.ts';
import { placeWords } from '../field/issue-words.ts';
import { useOpenForm } from '../form-context.ts';
import { pathKey } from '../store/path-key.ts';
import type { SaveConflict } from '../types.ts';
import { Dialog } from '../../ui/dialog.tsx';

type Side = 'mine' | 'theirs';
type ConflictDialogProps = {
  readonly conflicts: readonly SaveConflict[];
  /** The places at which the others' answers are to stand. */
  readonly resolve: (conceded: readonly Path[]) => void;
};

/** Two people changed the same answers: for each, both versions, and a choice. */
export function ConflictDialog({ conflicts, resolve }: ConflictDialogProps) {
  const { form, store } = useOpenForm();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(() => new Map());
  const open = conflicts.filter(({ path }) => !chosen.has(pathKey(path))).length;
  const chooseAll = (side: Side) => setChosen(new Map(conflicts.map(({ path }) => [pathKey(path), side])));
  return (
    <Dialog
      open
      width={760}
      title={conflictWords.title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Space wrap>
          {open > 0 && <span>{conflictWords.unchosen(open)}</span>}
          <Button onClick={() => chooseAll('mine')}>{conflictWords.allMine}</Button>
          <Button onClick={() => chooseAll('theirs')}>{conflictWords.allTheirs}</Button>
          <Button
            type="primary"
            disabled={open > 0}
            onClick={() =>
              resolve(
                conflicts.map(({ path }) => path).filter((path) => chosen.get(pathKey(path)) === 'theirs'),
              )
            }
          >
            {conflictWords.apply}
          </Button>
        </Space>
      }
    >
      <p>{conflictWords.intro}</p>
      {conflicts.map((conflict) => {
        const key = pathKey(conflict.path);
        const place = placeWords(form, conflict.path, (table) => store.rows(table));
        return (
          <fieldset key={key} className="lx-conflict">
            <legend>{place}</legend>
            <Radio.Group
              vertical
              aria-label={place}
              value={chosen.get(key)}
              onChange={(event) =>
                setChosen(new Map([...chosen, [key, event.target.value === 'mine' ? 'mine' : 'theirs']]))
              }
              options={[
                {
                  value: 'mine',
                  label: <Version title={conflictWords.mine} path={conflict.path} value={conflict.mine} />,
                },
                {
                  value: 'theirs',
                  label: (
                    <Version
                      title={conflictWords.theirs(conflict.by)}
                      at={conflict.at}
                      path={conflict.path}
                      value={conflict.theirs}
                    />
                  ),
                },
              ]}
            />
          </fieldset>
        );
      })}
    </Dialog>
  );
}

type VersionProps = {
  readonly title: string;
  readonly at?: string;
  readonly path: Path;
  readonly value: unknown;
};

function Version({ title, at, path, value }: VersionProps) {
  const { form, lists } = useOpenForm();
  const placed = fieldAt(form, path);
  const text = placed ? formatText(placed.field, value, { lists, siblings: {} }) : '';
  return (
    <div>
      <strong>{title}</strong> {at && <small>{conflictWords.at(formatInstant(at))}</small>}
      <div className="lx-read">{text === '' ? formWords.blank : text}</div>
    </div>
  );
}
