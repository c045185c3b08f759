import {
  ArrowLeftOutlined,
  ArrowRightOutlined,
  ColumnHeightOutlined,
  ColumnWidthOutlined,
  CopyOutlined,
  DeleteOutlined,
  VerticalAlignMiddleOutlined,
  VerticalAlignTopOutlined,
} from '@ant-design/icons';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { Cell, JsonObject } from '@lixiang/schema';
import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { nameOf } from '../../design/place-words.ts';
import { useDesignIssues } from '../../design/use-design.tsx';
import { arrangeWords as words } from '../../wording/dashboard.ts';
import dashboardStyles from '../dashboard.module.css';
import { placeOfCell } from '../widget/widget-card.tsx';
import type { WidgetActs } from './use-widget-acts.ts';
import styles from './arrange.module.css';
import { WidgetIssues } from './widget-panel.tsx';
import { WidgetPreview } from './widget-preview.tsx';

type WidgetTileProps = {
  readonly board: readonly string[];
  readonly widgetKey: string;
  readonly widget: JsonObject;
  readonly cell: Cell;
  readonly position: readonly [position: number, of: number];
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly acts: WidgetActs;
};

/** One widget on the canvas: moved and sized by dragging, by keys on its name, and by its buttons. */
export function WidgetTile({
  board,
  widgetKey: key,
  widget,
  cell,
  position,
  isSelected,
  onSelect,
  acts,
}: WidgetTileProps) {
  const frame = useRef<HTMLLIElement>(null);
  const name = useRef<HTMLButtonElement>(null);
  const [isOver, setOver] = useState(false);
  const issues = useDesignIssues([...board, 'widgets', key]);
  const title = nameOf(widget) ?? key;
  const drop = useEffectEvent((dragged: string) => acts.moveOnto(dragged, key));
  useEffect(() => {
    const element = frame.current;
    const handle = name.current;
    if (!element || !handle) return undefined;
    return combine(
      draggable({ element, dragHandle: handle, getInitialData: () => ({ widget: key }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data['widget'] === 'string' && source.data['widget'] !== key,
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false);
          if (typeof source.data['widget'] === 'string') drop(source.data['widget']);
        },
      }),
    );
  }, [key]);
  const press = (event: KeyboardEvent) => {
    const act = (event.shiftKey ? acts.sizingKeys(key) : acts.movingKeys(key))[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
    // A thing that moves in the page loses the focus.
    requestAnimationFrame(() => name.current?.focus());
  };
  return (
    <li
      ref={frame}
      className={`${dashboardStyles.card} ${styles.tile}`}
      data-selected={isSelected || undefined}
      data-over={isOver || undefined}
      style={placeOfCell(cell)}
    >
      <div className={styles.tileHeader}>
        <button
          ref={name}
          type="button"
          className={styles.tileName}
          aria-pressed={isSelected}
          aria-label={words.item(title, position, words.size(cell.width, cell.height))}
          onClick={onSelect}
          onFocus={onSelect}
          onKeyDown={press}
        >
          {title}
        </button>
        {isSelected && (
          <div className={styles.tileActs}>
            {acts.buttons(key, title).map(({ label, act }, index) => {
              const Icon = ICONS[index] ?? DeleteOutlined;
              return (
                <Button
                  key={label}
                  size="small"
                  type="text"
                  icon={<Icon />}
                  aria-label={label}
                  title={label}
                  onClick={act}
                />
              );
            })}
          </div>
        )}
      </div>
      {issues.length > 0 && <WidgetIssues place={[...board, 'widgets', key]} />}
      <div className={dashboardStyles.cardBody} inert>
        <WidgetPreview widget={widget} cell={cell} />
      </div>
    </li>
  );
}

/** In the order of the buttons. */
const ICONS = [
  ArrowLeftOutlined,
  ArrowRightOutlined,
  ColumnWidthOutlined,
  VerticalAlignMiddleOutlined,
  ColumnHeightOutlined,
  VerticalAlignTopOutlined,
  CopyOutlined,
  DeleteOutlined,
];
