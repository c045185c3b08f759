import { ArrowDownOutlined, ArrowUpOutlined, CopyOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { propertyPanelWords as words } from '../../wording/property-panel.ts';
import { focusIfLost } from '../panel-focus.ts';
import type { ThingSpec } from '../part-spec.ts';
import styles from '../property.module.css';
import { RemoveThingDialog } from './remove-thing-dialog.tsx';
import { useListActs } from './use-list-acts.ts';

type MemberToolsProps = {
  readonly into: readonly string[];
  readonly id: string;
  readonly thing: ThingSpec;
  readonly title: string;
  readonly at: 'first' | 'middle' | 'last' | 'only';
  /** The last of what there must be one of stays. */
  readonly stays: boolean;
  readonly onMoved: (id: string | undefined) => void;
};

/** Moves, copies and takes away one member of a list. */
export function MemberTools({ into, id, thing, title, at, stays, onMoved }: MemberToolsProps) {
  const acts = useListActs(into, thing);
  const [isAsking, setAsking] = useState(false);
  const tools = useRef<HTMLSpanElement>(null);
  // At the end of a list the button that was pressed is no longer to be pressed.
  const move = (by: -1 | 1) => {
    onMoved(acts.move(id, by));
    focusIfLost(() => tools.current?.querySelector<HTMLButtonElement>('button:not(:disabled)'));
  };
  const isKeyed = thing.asks !== undefined;
  const remove = () => {
    if (acts.remove(id)) onMoved(undefined);
  };
  return (
    <span ref={tools} className={styles.tools}>
      <Button
        type="text"
        size="small"
        icon={<ArrowUpOutlined aria-hidden />}
        aria-label={words.up(title)}
        disabled={at === 'first' || at === 'only'}
        onClick={() => move(-1)}
      />
      <Button
        type="text"
        size="small"
        icon={<ArrowDownOutlined aria-hidden />}
        aria-label={words.down(title)}
        disabled={at === 'last' || at === 'only'}
        onClick={() => move(1)}
      />
      <Button
        type="text"
        size="small"
        icon={<CopyOutlined aria-hidden />}
        aria-label={words.copy(title)}
        onClick={() => onMoved(acts.copy(id))}
      />
      <Button
        type="text"
        size="small"
        danger
        icon={<DeleteOutlined aria-hidden />}
        aria-label={words.removeNamed(title)}
        disabled={stays}
        onClick={() => (isKeyed ? setAsking(true) : remove())}
      />
      {isAsking && (
        <RemoveThingDialog
          place={[...into, id]}
          title={title}
          remove={remove}
          close={() => setAsking(false)}
        />
      )}
    </span>
  );
}

/** Where a member stands in its list. */
export function standing(index: number, count: number): MemberToolsProps['at'] {
  if (count === 1) return 'only';
  return index === 0 ? 'first' : index === count - 1 ? 'last' : 'middle';
}
