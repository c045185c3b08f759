import { statesIn } from '@lixiang/schema';
import { type Blocker, blocked } from './blocker.ts';
import { type Examination } from './examination.ts';
import { writeBlockers } from './may-write.ts';

/**
 * Why whoever asks may not answer the changes that were asked for: the record's own unit answers them, while it may
 * still write some document; afterwards its answers stand.
 */
export function answerBlockers(examination: Examination): readonly Blocker[] {
  const { unit, actor, type, record } = examination.situation;
  if (actor.organisation?.id !== unit.id) {
    return [blocked({ code: 'wrongActor', who: [{ kind: 'named', name: unit.name }] }, { basis: [] })];
  }
  const { documents } = type.recordType;
  if (documents.some(({ key }) => writeBlockers(key, examination).length === 0)) return [];
  const states = type.procedure?.states ?? [];
  const editable = new Set(documents.flatMap(({ editableIn }) => statesIn(editableIn, type.procedure)));
  const from = states.filter(({ key }) => editable.has(key)).map(({ name }) => name);
  const state = states.find(({ key }) => key === record.state)?.name ?? record.state;
  return [blocked({ code: 'wrongState', state, from }, { basis: [] })];
}
