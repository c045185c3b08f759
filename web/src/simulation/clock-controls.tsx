import { Button, DatePicker } from 'antd';
import { useId } from 'react';
import { simulationWords as words } from '../wording/simulation.ts';
import styles from './simulation-banner.module.css';
import type { ClockGoal } from './use-simulated-clock.ts';

export type ClockControlsProps = {
  /** The day that it is in the simulation. */
  readonly day: string;
  readonly isMoving: boolean;
  /** How far the days have gone by, or why they have not. */
  readonly said: string;
  readonly onGo: (goal: ClockGoal) => void;
};

const DAY = 'YYYY-MM-DD';
const STEPS = ['DAY', 'WORKING_DAY', 'NEXT_DEADLINE'] as const;

/** The day that it is in the simulation, and how to let days pass. */
export function ClockControls({ day, isMoving, said, onGo }: ClockControlsProps) {
  const field = useId();
  return (
    <div className={styles.clock}>
      <label htmlFor={field}>{words.day}</label>
      <strong className={styles.day}>{day}</strong>
      <DatePicker
        key={day}
        id={field}
        className={styles.goal ?? ''}
        size="small"
        placeholder={words.goTo}
        disabled={isMoving}
        disabledDate={(date) => date.format(DAY) <= day}
        onChange={(date) => {
          if (date) onGo({ day: date.format(DAY) });
        }}
      />
      {STEPS.map((step) => (
        <Button key={step} size="small" disabled={isMoving} onClick={() => onGo({ step })}>
          {words.steps[step]}
        </Button>
      ))}
      <output className={styles.said}>{said}</output>
    </div>
  );
}
