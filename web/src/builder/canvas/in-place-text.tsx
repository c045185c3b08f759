import { useRef, useState } from 'react';
import { designWords } from '../../wording/design.ts';
import styles from '../builder.module.css';

type InPlaceTextProps = {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  /** Opened from outside, by key or because it is new. */
  readonly isOpen?: boolean;
  readonly onClose?: () => void;
};

/** A text that becomes a field by a double click; Enter keeps what was typed, Escape leaves it as it was. */
export function InPlaceText({ label, value, onCommit, isOpen = false, onClose }: InPlaceTextProps) {
  const [isTyping, setTyping] = useState(false);
  const close = () => {
    setTyping(false);
    onClose?.();
  };
  if (!isOpen && !isTyping)
    return (
      <button type="button" tabIndex={-1} className={styles.inPlace} onDoubleClick={() => setTyping(true)}>
        {value === '' ? designWords.unnamed : value}
      </button>
    );
  return <InPlaceField label={label} value={value} onCommit={onCommit} onClose={close} />;
}

type InPlaceFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly onClose: () => void;
};

function InPlaceField({ label, value, onCommit, onClose }: InPlaceFieldProps) {
  const [text, setText] = useState(value);
  const isDone = useRef(false);
  // Leaving by a key takes the field away, which then is left once more.
  const finish = (keeps: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    const next = text.trim();
    if (keeps && next !== '' && next !== value) onCommit(next);
    onClose();
  };
  return (
    <input
      className={`lx-input ${styles.inPlaceField}`}
      aria-label={label}
      value={text}
      maxLength={200}
      ref={selectAll}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        const item = event.currentTarget.closest<HTMLElement>('[data-place]');
        finish(event.key === 'Enter');
        item?.focus({ preventScroll: true });
      }}
    />
  );
}

/** Typing replaces the whole. */
function selectAll(field: HTMLInputElement | null): void {
  if (field && document.activeElement !== field) {
    field.focus();
    field.select();
  }
}
