import { Tag } from 'antd';
import { wordStanding } from '../wording/clock.ts';
import type { ShownClock } from './clock-fragments.ts';

type Standing = ShownClock['standing'];

const COLOURS: Readonly<Record<Standing, string>> = {
  GRAVELY_LATE: 'error',
  LATE: 'warning',
  SOON: 'warning',
  UNDECIDED: 'warning',
  RUNNING: 'processing',
  PAUSED: 'default',
  NOT_OPEN: 'default',
  NOT_BEGUN: 'default',
  MET_LATE: 'gold',
  MET: 'success',
  PASSED: 'default',
  CLOSED: 'default',
};

/** How a clock stands, by colour and in words. */
export function StandingTag({ standing }: { readonly standing: Standing }) {
  return <Tag color={COLOURS[standing]}>{wordStanding(standing)}</Tag>;
}
