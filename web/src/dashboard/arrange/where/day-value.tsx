import type { Json } from '@lixiang/schema';
import { whereWords as words } from '../../../wording/where.ts';

type DayValueProps = {
  readonly value: Json;
  readonly isMonth: boolean;
  readonly onChange: (value: Json) => void;
};

const MODES = ['fixed', 'today', 'after', 'before', 'yearStart', 'yearEnd'] as const;
type Mode = (typeof MODES)[number];
/** A month, where nothing else is said. */
const USUAL_DAYS = 30;

/** A day: fixed, or reckoned from the day of looking. */
export function DayValue({ value, isMonth, onChange }: DayValueProps) {
  const text = typeof value === 'string' ? value : '';
  const { mode, days } = modeOf(text);
  return (
    <>
      <select
        className="lx-input"
        aria-label={words.value}
        value={mode}
        onChange={({ target }) => {
          const next = MODES.find((each) => each === target.value);
          if (next) onChange(wordOf(next, days));
        }}
      >
        {MODES.map((each) => (
          <option key={each} value={each}>
            {words.days[each]}
          </option>
        ))}
      </select>
      {mode === 'fixed' && (
        <input
          className="lx-input"
          type={isMonth ? 'month' : 'date'}
          aria-label={words.days.fixed}
          value={text}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
      {(mode === 'after' || mode === 'before') && (
        <input
          className="lx-input"
          type="number"
          min={1}
          max={9999}
          aria-label={words.dayCount}
          value={days}
          onChange={({ target }) =>
            onChange(wordOf(mode, Math.min(9999, Math.max(1, Number(target.value) || 1))))
          }
        />
      )}
    </>
  );
}

function modeOf(value: string): { readonly mode: Mode; readonly days: number } {
  const moved = /^today([+-])(\d+)$/.exec(value);
  if (moved) return { mode: moved[1] === '+' ? 'after' : 'before', days: Number(moved[2]) };
  const mode = MODES.find((each) => each === value) ?? 'fixed';
  return { mode, days: USUAL_DAYS };
}

function wordOf(mode: Mode, days: number): string {
  if (mode === 'after') return `today+${days}`;
  if (mode === 'before') return `today-${days}`;
  return mode === 'fixed' ? '' : mode;
}
