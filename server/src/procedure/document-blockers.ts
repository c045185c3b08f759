import { type DocumentType, type Transition } from '@lixiang/schema';
import { isAmong, whoAre } from './actor.ts';
import { type Blocker, blocked, type CureFound } from './blocker.ts';
import { type Examination } from './examination.ts';

/** A refusal names so many faults of one document; whoever fills it in sees them all there. */
const MOST_ISSUES = 50;

/** The documents that a transition wants, are asked for, and are missing or not complete. */
export function documentBlockers(transition: Transition, examination: Examination): readonly Blocker[] {
  return transition.documents.flatMap((key) => {
    const state = examination.document(key);
    if (!state || state.complete || !examination.asksFor(key)) return [];
    const { type, started, issues } = state;
    const code = started ? ('documentIncomplete' as const) : ('documentMissing' as const);
    return [
      {
        ...blocked({ code, document: key, name: type.name }, type),
        issues: started ? issues.filter(({ severity }) => severity === 'error').slice(0, MOST_ISSUES) : [],
        form: type.form ?? null,
        cures: [cureOf(type, examination)],
      },
    ];
  });
}

function cureOf({ key, name, filledBy }: DocumentType, examination: Examination): CureFound {
  return {
    who: whoAre(filledBy, examination),
    mine: isAmong(filledBy, examination),
    act: name,
    document: key,
    record: examination.situation.record.id,
    transition: null,
  };
}
