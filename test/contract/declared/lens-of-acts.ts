import 'reflect-metadata';
import { type GivenAct } from '../../../server/src/procedure/act.ts';
import { birthsOf, isNotYet, missingLinks } from '../../../server/src/procedure/birth.ts';
import { occurrencesOf } from '../../../server/src/procedure/clock/clocks-of.ts';
import { overseersOf, owersOf } from '../../../server/src/procedure/clock/owers-of.ts';
import { isLate, isNear, isOwed, standingOf } from '../../../server/src/procedure/clock/standing.ts';
import { decide } from '../../../server/src/procedure/decide.ts';
import { orderCandidates } from '../../../server/src/procedure/draw-panel.ts';
import { type Examination } from '../../../server/src/procedure/examination.ts';
import { mayReadDraft } from '../../../server/src/procedure/may-read-draft.ts';
import { writeBlockers } from '../../../server/src/procedure/may-write.ts';
import { opinionBlockers, saidBlockers } from '../../../server/src/procedure/opinion-blockers.ts';
import { optionsFrom } from '../../../server/src/procedure/options.ts';
import { countBlockers, panelBlockers } from '../../../server/src/procedure/panel-blockers.ts';
import { readingOf } from '../../../server/src/procedure/readers.ts';
import { createBlockers } from '../../../server/src/record/beginning.ts';
import { viewBlockers } from '../../../server/src/record/blocker-view.ts';
import { viewTask } from '../../../server/src/review/reviews.ts';
import { linkBlockers } from '../../../server/src/record/link-rights.ts';
import { stateIn } from '../../../server/src/record/states.ts';
import { viewFiling } from '../../../server/src/transition/filings.ts';
import { viewOption } from '../../../server/src/transition/transition-options.ts';

const SAID = {
  kind: 'given',
  input: { amount: 500 },
  reason: '理由',
  remarks: [{ document: 'paper', field: null, text: '改' }],
  acknowledged: new Map([
    ['seen', ''],
    ['mild', ''],
    ['modest', '理由'],
  ]),
} as const;
const UNSAID = {
  ...SAID,
  input: {},
  reason: null,
  remarks: [],
  acknowledged: new Map<string, string>(),
} as const;

/** The acts of a record as the API tells them, and what becomes of each with and without what it wants. */
export function actsOf(examination: Examination): unknown {
  const { type } = examination.situation;
  const keys = (type.procedure?.transitions ?? []).map(({ key }) => key);
  return [
    type.procedure?.states.map(({ key }) => stateIn(type, key)),
    optionsFrom(examination).map((option) => viewOption(option, examination.situation)),
    keys.map((key) => [key, [SAID, UNSAID].map((act) => decided(examination, key, act))]),
  ];
}

function decided(examination: Examination, key: string, act: GivenAct): unknown {
  const decision = decide(examination, key, act);
  if (!decision || !('blockers' in decision)) return decision;
  return viewBlockers(decision.blockers, examination.situation.pack);
}

/** Whose opinion is asked, what has been said, and why no opinion may be given. */
export function opinionsOf(examination: Examination): unknown {
  return (examination.situation.type.procedure?.reviews ?? []).map(({ key }) => {
    const state = examination.review(key);
    if (!state) return null;
    const { review, tasks, ...rest } = state;
    return [
      rest,
      tasks.map((task) => viewTask(task, new Map())),
      review.tasks.map((task) => [
        opinionBlockers(state, {
          task,
          found: tasks.find((each) => each.task.key === task.key),
          examination,
        }),
        task.outcomes.map((outcome) => saidBlockers(state, outcome, { text: null, remarks: [] })),
      ]),
    ];
  });
}

/** Who would be drawn, and why nobody may be. */
export function drawsOf(examination: Examination): unknown {
  const { type, pack, unit } = examination.situation;
  return (type.procedure?.panels ?? []).map((panel) => {
    const from = pack.type(panel.from);
    const candidates = from
      ? ['active', 'pending', 'listed'].flatMap((state) =>
          ['unit', 'member'].map((employer) => ({
            id: `${state}-${employer}`,
            type: from,
            pack,
            state,
            number: 'ZJ-1',
            title: '专家',
            createdOn: '2026-01-01',
            since: '2026-01-01',
            version: 1,
            facts: {},
            unit,
            documents: { card: { name: '专家', employer } },
            clocks: {},
            links: {},
          })),
        )
      : [];
    const counts = [0, 1, 2, 3, 4].map((count) =>
      countBlockers(panel, { count, note: null, drawnBefore: true, eligible: 9 }),
    );
    return [
      panelBlockers(panel, examination),
      counts,
      orderCandidates(panel, candidates, { examination, seed: 's', digest: (text) => text }),
    ];
  });
}

const FILED = {
  id: 'f',
  key: '',
  at: '2026-03-02',
  offices: ['finance'],
  document: null,
  receipts: [],
  returnedAt: null,
};

/** Who may write, read, begin, link and acknowledge. */
export function rightsOf(examination: Examination): unknown {
  const { type, actor } = examination.situation;
  const { recordType, procedure, links } = type;
  return {
    documents: recordType.documents.map((document) => {
      const state = examination.document(document.key);
      return [
        document.key,
        writeBlockers(document.key, examination),
        mayReadDraft(document, examination),
        state?.complete,
        state?.issues,
      ];
    }),
    reads:
      actor.organisation && readingOf(type, { organisation: actor.organisation, positions: actor.positions }),
    creates: createBlockers(examination),
    births: isNotYet(examination.situation) && birthsOf(type).map(({ key }) => key),
    missing: missingLinks(type, new Set()),
    links: [...links.values()].map((end) => [
      end.key,
      end.label,
      end.to,
      end.many,
      end.outgoing,
      linkBlockers(end, examination),
    ]),
    filings: (procedure?.filings ?? []).map(({ key }) => viewFiling({ ...FILED, key }, { type, actor })),
  };
}

/** When clocks are due, and who owes them. */
export function clocksSeen(examination: Examination): unknown {
  const { type, pack, today } = examination.situation;
  return (type.procedure?.clocks ?? []).map((clock) =>
    (occurrencesOf(clock, examination.clockInputs(), pack.calendar) ?? []).map((stands) => {
      return [
        stands,
        standingOf(stands, today),
        isLate(stands, today),
        isNear(stands, today),
        isOwed(stands, today),
        owersOf(stands.clock, examination),
        overseersOf(stands.clock, examination),
      ];
    }),
  );
}
