import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import './combobox.css';
import { filterOptions, type ComboOption } from './filter-options.ts';

export type ComboboxProps = {
  readonly id?: string;
  readonly label?: string;
  /** The id of what names the field, where no label does. */
  readonly labelledBy?: string;
  /** What the field shows while nobody types in it. */
  readonly text: string;
  readonly options: readonly ComboOption[];
  /** Whether a text that no option names may stand as the answer. */
  readonly open?: boolean;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  /** Shown in place of an empty list. */
  readonly emptyText: string;
  readonly onPick: (key: string) => void;
  /** The typed text was left standing: in an open list it is the answer; an empty one takes the answer away. */
  readonly onText: (text: string) => void;
  readonly onType?: (text: string) => void;
  readonly onLeave?: () => void;
};

type Place = {
  readonly left: number;
  readonly below: number;
  readonly width: number;
  readonly host: Element;
};

/** A text field with a list that narrows while one types; usable by keyboard alone. */
export function Combobox(props: ComboboxProps) {
  const { text, options, open = false, disabled = false, invalid = false } = props;
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [active, setActive] = useState(0);
  const [place, setPlace] = useState<Place | undefined>(undefined);
  const box = useRef<HTMLInputElement>(null);
  const listId = useId();
  const shown = place ? filterOptions(options, typed ?? '') : [];
  const expanded = place !== undefined;

  const unfold = () => setPlace((known) => known ?? placeOf(box.current));
  const fold = () => {
    setTyped(undefined);
    setPlace(undefined);
    setActive(0);
  };
  const pick = (option: ComboOption) => {
    props.onPick(option.key);
    fold();
  };
  const settle = () => {
    if (typed === undefined) return fold();
    const named = options.find((option) => option.label === typed.trim() || option.key === typed.trim());
    if (named) props.onPick(named.key);
    else if (open || typed.trim() === '') props.onText(typed.trim());
    fold();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const key = event.key;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      unfold();
      const step = key === 'ArrowDown' ? 1 : -1;
      setActive(expanded ? Math.min(Math.max(active + step, 0), Math.max(shown.length - 1, 0)) : 0);
    } else if (key === 'Enter' && expanded) {
      event.preventDefault();
      const option = shown[active];
      if (option && (typed === undefined || typed !== '')) pick(option);
      else settle();
    } else if (key === 'Escape' && expanded) {
      event.stopPropagation();
      fold();
    }
  };

  return (
    <span className="lx-combobox">
      <input
        ref={box}
        id={props.id}
        className="lx-input lx-combobox-input"
        role="combobox"
        aria-label={props.label}
        aria-labelledby={props.labelledBy}
        aria-expanded={expanded}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={expanded && shown[active] ? `${listId}-${active}` : undefined}
        aria-invalid={invalid || undefined}
        aria-describedby={props.describedBy}
        autoComplete="off"
        disabled={disabled}
        placeholder={props.placeholder}
        value={typed ?? text}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
          unfold();
          props.onType?.(event.target.value);
        }}
        onClick={unfold}
        onKeyDown={onKeyDown}
        onBlur={() => {
          settle();
          props.onLeave?.();
        }}
      />
      {place &&
        createPortal(
          <ul
            id={listId}
            role="listbox"
            className="lx-combobox-list"
            style={{ left: place.left, top: place.below, minWidth: place.width }}
          >
            {shown.map((option, index) => (
              <li
                key={option.key}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                ref={(element) => {
                  if (index === active) element?.scrollIntoView({ block: 'nearest' });
                }}
                onMouseDown={(event) => {
                  event.preventDefault();
                  pick(option);
                }}
              >
                {option.label}
                {option.detail && <small>{option.detail}</small>}
              </li>
            ))}
            {shown.length === 0 && <li className="lx-combobox-empty">{props.emptyText}</li>}
          </ul>,
          place.host,
        )}
    </span>
  );
}

/** Where the list opens. In the form itself it inherits the form's colours, and no section clips it. */
function placeOf(input: HTMLInputElement | null): Place | undefined {
  if (!input) return undefined;
  const { left, bottom, width } = input.getBoundingClientRect();
  return { left, below: bottom + 2, width, host: input.closest('.lx-form') ?? document.body };
}
