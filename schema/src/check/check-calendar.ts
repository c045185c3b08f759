import { packError, type PackIssue } from '../issue.ts';
import { type Pack } from '../model/pack.ts';
import { placed } from './placed.ts';

/** No day of a pack's own calendar is both a day off and a working day. */
export function checkCalendar({ calendar }: Pack): readonly PackIssue[] {
  const rest = new Set(calendar?.rest);
  return placed(calendar?.work, 'calendar', 'work').flatMap(({ item: day, path }) =>
    rest.has(day) ? [packError(path, 'restAndWork', { key: day })] : [],
  );
}
