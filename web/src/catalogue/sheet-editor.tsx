import type { Column } from '@lixiang/schema';
import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { filterOptions } from '../ui/filter-options.ts';
import { sheetWords } from '../wording/sheet.ts';
import { cellOptions, type Suggestions } from './cell-options.ts';
import { cellText, type SheetTable } from './cell-text.ts';
import type { Selection } from './selection.ts';
import { commandOf, type SheetCommand } from './sheet-key.ts';

type Editing = {
  /** Begun by typing: arrows then leave the cell, as in any spreadsheet. */
  readonly typed: boolean;
  readonly text: string;
  /** The option that Enter takes; none until the person looks for one. */
  readonly option: number;
  readonly above: boolean;
};
type Onward = Extract<SheetCommand, { kind: 'move' | 'tab' }>;

type SheetEditorProps = {
  readonly id: string;
  readonly table: SheetTable;
  readonly rows: readonly string[];
  readonly selection: Selection;
  readonly suggestions: Suggestions;
  readonly place: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  /** Near the lower edge the list opens upwards. */
  readonly isLow: () => boolean;
  readonly label: string;
  readonly disabled: boolean;
  readonly run: (command: SheetCommand) => void;
  readonly write: (text: string) => void;
  readonly copy: () => string;
  readonly paste: (text: string) => void;
};

/**
 * A text area that lies over the active cell and always has the keyboard: so a Chinese input method can begin
 * a word in a cell that nobody has opened yet.
 */
export function SheetEditor(props: SheetEditorProps) {
  const { table, rows, selection, disabled, run, place } = props;
  const { row, column } = selection.active;
  const [editing, setEditing] = useState<Editing | undefined>(undefined);
  const field = table.columns[column];
  const id = rows[row];
  const options = editing && field ? cellOptions(table, { row: id, column: field }, props.suggestions) : [];
  const shown = filterOptions(options, editing?.typed === true ? lastPart(editing.text, field) : '');
  const listId = `${props.id}-options`;

  const begin = (typed: boolean, text: string) => {
    if (disabled || !field) return;
    setEditing({ typed, text, option: -1, above: props.isLow() });
  };
  const finish = (text: string, onward?: Onward) => {
    setEditing(undefined);
    props.write(text);
    if (onward) run(onward);
  };
  const chosenText = (now: Editing) => {
    const option = shown[now.option];
    if (!option) return now.text;
    return field?.kind === 'choices' ? appendChoice(now.text, option.label) : option.key;
  };
  const onKeyWhileEditing = (event: KeyboardEvent, now: Editing) => {
    const { key } = event;
    if (key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setEditing(undefined);
    } else if (key === 'Enter' && !event.altKey) {
      event.preventDefault();
      finish(chosenText(now), { kind: 'move', row: event.shiftKey ? -1 : 1, column: 0, extend: false });
    } else if (key === 'Tab') {
      event.preventDefault();
      finish(chosenText(now), { kind: 'tab', step: event.shiftKey ? -1 : 1 });
    } else if (shown.length > 0 && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault();
      const option = now.option + (key === 'ArrowDown' ? 1 : -1);
      setEditing({ ...now, option: Math.max(0, Math.min(option, shown.length - 1)) });
    } else if (now.typed && key.startsWith('Arrow')) {
      const command = commandOf(event);
      if (command?.kind !== 'move') return;
      event.preventDefault();
      finish(now.text, { ...command, extend: false });
    }
    if ((event.ctrlKey || event.metaKey) && 'zy'.includes(key.toLowerCase())) event.stopPropagation();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (editing) return onKeyWhileEditing(event, editing);
    const command = commandOf(event);
    if (!command || (command.kind === 'tab' && leavesSheet(command.step, props))) return;
    event.preventDefault();
    if (command.kind === 'edit') begin(false, id !== undefined && field ? cellText(table, id, field) : '');
    else run(command);
  };
  const onClipboard = (event: ClipboardEvent, act: () => void) => {
    if (editing) return;
    event.preventDefault();
    act();
  };
  const copy = (event: ClipboardEvent) => event.clipboardData.setData('text/plain', props.copy());

  return (
    <div
      className="lx-sheet-active"
      data-editing={editing !== undefined}
      style={place}
      onDoubleClick={() =>
        !editing && begin(false, id !== undefined && field ? cellText(table, id, field) : '')
      }
    >
      <textarea
        id={props.id}
        rows={1}
        aria-label={props.label}
        aria-controls={shown.length > 0 ? listId : undefined}
        readOnly={disabled}
        autoComplete="off"
        spellCheck={false}
        value={editing?.text ?? ''}
        onChange={(event) => {
          const text = event.target.value;
          if (!editing) begin(true, text);
          else setEditing({ ...editing, text, typed: true, option: text === '' ? -1 : 0 });
        }}
        onKeyDown={onKeyDown}
        onBlur={() => editing && finish(editing.text)}
        onCopy={(event) => onClipboard(event, () => copy(event))}
        onCut={(event) =>
          onClipboard(event, () => {
            copy(event);
            run({ kind: 'clear' });
          })
        }
        onPaste={(event) => onClipboard(event, () => props.paste(event.clipboardData.getData('text/plain')))}
      />
      {editing && shown.length > 0 && (
        <ul
          id={listId}
          role="listbox"
          aria-label={sheetWords.options(field?.label ?? '')}
          className="lx-sheet-options"
          data-above={editing.above}
        >
          {shown.map((option, index) => (
            <li
              key={option.key}
              role="option"
              tabIndex={-1}
              aria-selected={index === editing.option}
              ref={(element) => {
                if (index === editing.option) element?.scrollIntoView({ block: 'nearest' });
              }}
              onMouseDown={(event) => {
                event.preventDefault();
                finish(field?.kind === 'choices' ? appendChoice(editing.text, option.label) : option.key);
              }}
            >
              {option.label}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Tab past the last cell, or back before the first, goes on to the rest of the page. */
function leavesSheet(step: 1 | -1, { selection, rows, table, disabled }: SheetEditorProps): boolean {
  const { row, column } = selection.active;
  if (step === -1) return row === 0 && column === 0;
  const last = disabled ? rows.length - 1 : rows.length;
  return row >= last && column === table.columns.length - 1;
}

/** In a column of several choices only the last of them is still being typed. */
function lastPart(text: string, field: Column | undefined): string {
  return field?.kind === 'choices' ? (text.split(SEPARATOR).at(-1) ?? '') : text;
}

const SEPARATOR = /[、，,；;]/;

function appendChoice(text: string, label: string): string {
  const chosen = text.split(SEPARATOR).map((part) => part.trim());
  const kept = chosen.slice(0, -1).filter((part) => part !== '' && part !== label);
  return [...kept, label].join('、');
}
