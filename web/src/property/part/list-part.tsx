import { isObject } from '@lixiang/schema';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { readList } from '../../design/read-place.ts';
import { propertyPanelWords as words } from '../../wording/property-panel.ts';
import { AskDialog } from '../list/ask-dialog.tsx';
import { idsOf } from '../list/list-edits.ts';
import { MemberTools, standing } from '../list/member-tools.tsx';
import { useListActs } from '../list/use-list-acts.ts';
import { focusIfLost } from '../panel-focus.ts';
import type { DrawPanel, Owner, PartSpec } from '../part-spec.ts';
import styles from '../property.module.css';
import { PartFrame } from './part-frame.tsx';
import { PartIssues } from './part-issues.tsx';

type ListPartProps = {
  readonly part: Extract<PartSpec, { kind: 'list' }>;
  readonly owner: Owner;
  readonly panel: DrawPanel;
};

/** Things inside a thing, each opened to be seen and changed. */
export function ListPart({ part: { property, words: said, thing, needed }, owner, panel }: ListPartProps) {
  const into = [...owner.place, property];
  const acts = useListActs(into, thing);
  const [isAsking, setAsking] = useState(false);
  const [open, setOpen] = useState<readonly string[]>([]);
  const members = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const list = readList(owner.content, into);
  const ids = idsOf(list);
  const show = (id: string | undefined) => {
    const openerOf = () =>
      members.current?.querySelector<HTMLElement>(`:scope > [data-id="${id ?? ''}"] [aria-expanded]`);
    focusIfLost(() => openerOf() ?? add.current);
    if (id !== undefined) setOpen(open.includes(id) ? open : [...open, id]);
  };
  return (
    <PartFrame
      words={said}
      actions={
        <Button
          size="small"
          ref={add}
          aria-label={words.addThing(thing.noun)}
          onClick={() => (thing.asks === undefined ? show(acts.add('')) : setAsking(true))}
        >
          {words.add}
        </Button>
      }
    >
      {list.length === 0 && <p className="lx-hint">{words.none(thing.noun)}</p>}
      <ol className={styles.members} ref={members}>
        {list.map((item, index) => {
          const id = ids[index] ?? '';
          const title = isObject(item) ? thing.title(item, owner) : words.unnamed;
          return (
            <li key={id} data-id={id}>
              <div className={styles.member}>
                <button
                  type="button"
                  className={styles.opener}
                  aria-expanded={open.includes(id)}
                  onClick={() =>
                    setOpen(open.includes(id) ? open.filter((each) => each !== id) : [...open, id])
                  }
                >
                  {title}
                </button>
                <MemberTools
                  into={into}
                  id={id}
                  thing={thing}
                  title={title}
                  at={standing(index, list.length)}
                  stays={needed === true && list.length === 1}
                  onMoved={show}
                />
              </div>
              {open.includes(id) ? panel([...into, id], thing) : <PartIssues place={[...into, id]} />}
            </li>
          );
        })}
      </ol>
      {isAsking && (
        <AskDialog
          thing={thing}
          close={() => setAsking(false)}
          create={(name, kind) => show(acts.add(name, kind))}
        />
      )}
    </PartFrame>
  );
}
