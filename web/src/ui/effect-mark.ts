import { played } from '../api/stage.ts';
import { simulationWords } from '../wording/simulation.ts';

/** What stands on everything that leaves this page, where none of it has effect; null in reality. */
export const effectMark: string | null = played === null ? null : simulationWords.noEffect;

/** What a file is called that leaves this page. */
export function markedName(name: string, mark: string | null = effectMark): string {
  return mark === null ? name : `（${mark}）${name}`;
}

/** The title of something that leaves this page. */
export function markedTitle(title: string, mark: string | null = effectMark): string {
  return mark === null ? title : `${title}（${mark}）`;
}
