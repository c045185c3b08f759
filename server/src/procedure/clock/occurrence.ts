import { type Clock } from '@lixiang/schema';
import { type Period } from './clock-inputs.ts';
import { type Reckoned } from './reckon.ts';

/** A clock that has begun, once or for one period: when it opens, when it is due, and whether it was met. */
export type Occurrence = {
  readonly clock: Clock;
  readonly period: Period | null;
  readonly from: string;
  readonly opens: Reckoned | null;
  /** None where it is owed, or runs, without a day. */
  readonly due: Reckoned | null;
  readonly metOn: string | null;
  /** Whether its days do not count at present, so that the due day moves on day by day. */
  readonly paused: boolean;
  /** The record ended on this day, and nothing is owed any more. */
  readonly closedOn: string | null;
  /** The days on which those who owe it are reminded, in order. */
  readonly remindOn: readonly string[];
  /** The first day on which it is shown as gravely late. */
  readonly graveFrom: string | null;
  /** The day on which those above are told, if it is late that long. */
  readonly escalateOn: string | null;
};
