import { type DocumentType, type State, statesIn } from '@lixiang/schema';
import { isAmong, whoAre } from './actor.ts';
import { type Blocker, blocked } from './blocker.ts';
import { type Examination } from './examination.ts';

/** Every reason why the one who asks may not write a document now; none where they may. */
export function writeBlockers(key: string, examination: Examination): readonly Blocker[] {
  const type = examination.situation.type.recordType.documents.find((each) => each.key === key);
  if (!type) return [];
  const blockers: Blocker[] = [];
  const { state } = examination.situation.record;
  const { procedure } = examination.situation.type;
  const states = procedure?.states ?? [];
  const editable = statesIn(type.editableIn, procedure);
  if (states.length > 0 && !editable.includes(state)) {
    const from = editable.map((each) => nameOf(each, states));
    blockers.push(blocked({ code: 'wrongState', state: nameOf(state, states), from }, type));
  }
  if (!mayFill(type, examination)) {
    blockers.push(blocked({ code: 'wrongActor', who: whoAre(type.filledBy, examination) }, type));
  }
  if (!examination.asksFor(key)) {
    blockers.push(blocked({ code: 'notApplicable', document: key, name: type.name }, type));
  }
  return blockers;
}

/** Whether the one who asks is one of those who fill in this document, and so may see its draft. */
export function mayFill({ filledBy }: DocumentType, examination: Examination): boolean {
  return isAmong(filledBy, examination);
}

function nameOf(state: string, states: readonly State[]): string {
  return states.find(({ key }) => key === state)?.name ?? state;
}
