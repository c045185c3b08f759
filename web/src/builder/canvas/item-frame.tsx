import { Button, Dropdown } from 'antd';
import { MoreOutlined, PlusOutlined } from '@ant-design/icons';
import { type MouseEvent, type ReactNode, useRef } from 'react';
import { placeKey } from '../../design/place.ts';
import { useDesign, useDesignIssues, useOthersAt } from '../../design/use-design.tsx';
import { builderWords as words } from '../../wording/builder.ts';
import { designWords } from '../../wording/design.ts';
import { wordPackIssue } from '../../wording/pack-issue.ts';
import styles from '../builder.module.css';
import { itemsOfForm, natureOf } from '../edit/form-places.ts';
import { useFormDesign, useSelectionMark } from '../form-design.ts';
import { useActs } from '../use-acts.ts';
import { useDragging } from './use-dragging.ts';
import { useItemMenu } from './use-item-menu.ts';

type ItemFrameProps = {
  readonly place: readonly string[];
  /** What a screen reader says: the name, and what sort of thing it is. */
  readonly label: string;
  readonly children: ReactNode;
};

/** Something on the canvas that can be focused, selected, dragged and dropped upon. */
export function ItemFrame({ place, label, children }: ItemFrameProps) {
  const { store } = useDesign();
  const { selection, place: form } = useFormDesign();
  const mark = useSelectionMark(place);
  const frame = useRef<HTMLDivElement>(null);
  const drop = useDragging(frame, place);
  const select = (event: MouseEvent) => {
    event.stopPropagation();
    if (event.shiftKey) {
      event.preventDefault();
      return selection.extendTo(
        place,
        itemsOfForm(store.content, form).map((item) => placeKey(item.place)),
      );
    }
    if (event.ctrlKey || event.metaKey) return selection.toggle(place);
    if (!isSoleSelection(selection.keys, place)) selection.only(place);
  };
  const chosen = mark !== 'none';
  return (
    <div
      ref={frame}
      role="group"
      tabIndex={mark === 'active' || mark === 'editing' ? 0 : -1}
      aria-label={chosen ? `${label}，${words.selected}` : label}
      data-place={placeKey(place)}
      data-nature={natureOf(place)}
      data-mark={mark}
      data-drop={drop}
      className={styles.item}
      onClick={select}
      onContextMenu={() => {
        if (!selection.has(placeKey(place))) selection.only(place);
      }}
    >
      {children}
      <ItemBadges place={place} />
      {(mark === 'active' || mark === 'editing') && <ItemTools label={label} />}
    </div>
  );
}

function isSoleSelection(keys: readonly string[], place: readonly string[]): boolean {
  return keys.length === 1 && keys[0] === placeKey(place);
}

/** What is wrong with it, and who else is at it. */
function ItemBadges({ place }: { readonly place: readonly string[] }) {
  const issues = useDesignIssues(place);
  const others = useOthersAt(place);
  const worst = issues.find(({ severity }) => severity === 'error') ?? issues[0];
  if (!worst && others.length === 0) return null;
  return (
    <span className={styles.badges}>
      {others.map(({ name }) => (
        <span key={name} className={styles.other}>
          {designWords.otherAt(name)}
        </span>
      ))}
      {worst && (
        <span className={styles.badge} data-severity={worst.severity}>
          {wordPackIssue(worst.code, worst.params)}
        </span>
      )}
    </span>
  );
}

function ItemTools({ label }: { readonly label: string }) {
  const { openDialog } = useFormDesign();
  const menu = useItemMenu(useActs());
  return (
    <span className={styles.tools}>
      <Button
        size="small"
        icon={<PlusOutlined aria-hidden />}
        aria-label={`${words.insertHere}：${label}`}
        title={words.insertHere}
        onClick={() => openDialog('insert')}
      />
      <Dropdown trigger={['click']} menu={menu}>
        <Button
          size="small"
          icon={<MoreOutlined aria-hidden />}
          aria-label={`${words.acts.menu}：${label}`}
          title={words.acts.menu}
        />
      </Dropdown>
    </span>
  );
}
