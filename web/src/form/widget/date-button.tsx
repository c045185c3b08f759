import { CalendarOutlined } from '@ant-design/icons';
import { useRef } from 'react';
import { formWords } from '../../wording/form.ts';

type DateButtonProps = {
  readonly kind: 'date' | 'month';
  readonly value: unknown;
  readonly disabled: boolean;
  readonly pick: (value: string | null) => void;
};

/** Opens the browser's own calendar beside a field that can also be typed in. */
export function DateButton({ kind, value, disabled, pick }: DateButtonProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <span className="lx-date-button">
      <button
        type="button"
        className="lx-icon-button"
        aria-label={kind === 'date' ? formWords.pickDate : formWords.pickMonth}
        disabled={disabled}
        onClick={() => picker.current?.showPicker()}
      >
        <CalendarOutlined aria-hidden />
      </button>
      <input
        ref={picker}
        type={kind}
        tabIndex={-1}
        aria-hidden
        disabled={disabled}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => pick(event.target.value === '' ? null : event.target.value)}
      />
    </span>
  );
}
