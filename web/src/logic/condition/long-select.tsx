import { type ReactNode, startTransition, useState } from 'react';

/** As many options as are drawn before anybody comes to choose among them. */
const FEW = 100;

export type LongSelectProps = {
  readonly label: string;
  readonly value: string;
  /** What is chosen now, in words; all that is shown of many options until somebody comes to choose. */
  readonly chosen: string;
  readonly count: number;
  readonly onChange: (value: string) => void;
  /** The options. */
  readonly children: ReactNode;
};

/** A list to choose from, of which hundreds of options cost nothing while nobody is at it. */
export function LongSelect({ label, value, chosen, count, onChange, children }: LongSelectProps) {
  const [isOpen, setOpen] = useState(count <= FEW);
  return (
    <select
      className="lx-input"
      aria-label={label}
      value={value}
      // The list opens after the press; by keyboard, a moment passes before the first key.
      onPointerDown={() => setOpen(true)}
      onFocus={() => startTransition(() => setOpen(true))}
      onChange={(event) => onChange(event.target.value)}
    >
      {isOpen ? children : <option value={value}>{chosen}</option>}
    </select>
  );
}
