import { Alert, Button } from 'antd';
import { wordReason } from '../wording/moving.ts';
import { simulationWords as words } from '../wording/simulation.ts';
import { ClockControls, type ClockControlsProps } from './clock-controls.tsx';
import { RoleSelect } from './role-select.tsx';
import styles from './simulation-banner.module.css';
import type { BannerSimulation } from './simulation-query.ts';
import { Confirm } from '../ui/confirm.tsx';

export type SimulationBarProps = Omit<ClockControlsProps, 'day'> & {
  readonly simulation: Pick<BannerSimulation, 'pack' | 'day' | 'staying' | 'roles'>;
  /** The account of whoever is played. */
  readonly role: string;
  readonly isEnding: boolean;
  readonly onPlay: (account: string) => void;
  readonly onEnd: () => void;
};

/** What a simulation is, what day it is in it, who is played, and the way out. */
export function SimulationBar({ simulation, role, isEnding, onPlay, onEnd, ...clock }: SimulationBarProps) {
  const { pack, day, roles, staying } = simulation;
  const reasons = staying.map(({ code, about }) => wordReason(code, about ?? undefined)).join('；');
  return (
    <>
      <div className={styles.row}>
        <strong className={styles.title}>{words.banner}</strong>
        <span>{words.packs[pack]}</span>
        <span>{words.bannerLead}</span>
        {day !== null && <ClockControls day={day} {...clock} />}
        <RoleSelect roles={roles} value={role} onChange={onPlay} />
        <Confirm title={words.endConfirm} okText={words.endNow} onConfirm={onEnd}>
          <Button className={styles.end ?? ''} danger loading={isEnding}>
            {words.end}
          </Button>
        </Confirm>
      </div>
      {reasons !== '' && <Alert type="warning" showIcon title={words.staying(reasons)} />}
    </>
  );
}
