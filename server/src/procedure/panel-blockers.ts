import { type Panel, type State } from '@lixiang/schema';
import { isAmong, whoAre } from './actor.ts';
import { type Blocker, blocked } from './blocker.ts';
import { type Examination } from './examination.ts';

/** Every reason why whoever asks may not draw this panel now. */
export function panelBlockers(panel: Panel, examination: Examination): readonly Blocker[] {
  const { record, type } = examination.situation;
  const states = type.procedure?.states ?? [];
  const blockers: Blocker[] = [];
  if (!panel.states.includes(record.state)) {
    const from = panel.states.map((key) => nameOf(key, states));
    blockers.push(blocked({ code: 'wrongState', state: nameOf(record.state, states), from }, panel));
  }
  if (!isAmong(panel.by, examination)) {
    blockers.push(blocked({ code: 'wrongActor', who: whoAre(panel.by, examination) }, panel));
  }
  return blockers;
}

/** Why so many may not be drawn, or not without saying why it is done again. */
export function countBlockers(
  panel: Panel,
  {
    count,
    note,
    drawnBefore,
    eligible,
  }: {
    readonly count: number;
    readonly note: string | null;
    readonly drawnBefore: boolean;
    readonly eligible: number;
  },
): readonly Blocker[] {
  const { key, min, max } = panel;
  const blockers: Blocker[] = [];
  if (count < min || count > max) {
    blockers.push(blocked({ code: 'panelCount', key, least: min, most: max }, panel));
  } else if (count > eligible) {
    blockers.push(blocked({ code: 'panelCount', key, least: count, most: eligible }, panel));
  }
  if (drawnBefore && (note ?? '').trim() === '') blockers.push(blocked({ code: 'redrawReason', key }, panel));
  return blockers;
}

function nameOf(state: string, states: readonly State[]): string {
  return states.find(({ key }) => key === state)?.name ?? state;
}
