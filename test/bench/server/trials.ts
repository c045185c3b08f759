import { print } from 'graphql';
import { InboxQuery } from '../../../web/src/inbox/inbox-query.ts';
import { HistoryQuery } from '../../../web/src/record/history-query.ts';
import { RecordQuery } from '../../../web/src/record/record-query.ts';
import { RecordsQuery } from '../../../web/src/register/list-query.ts';
import { TakeTransition } from '../../../web/src/transition/use-take-transition.ts';
import { type Call } from './load.ts';
import { type County, requestId, type Session } from './open-county.ts';

export type Side = 'ours' | 'peer';

/** One piece of work that both contenders do, and how many times the peer's time ours may take. */
export type Trial = {
  readonly name: string;
  readonly limit: number;
  /** How often it is done in one turn. */
  readonly times: number;
  readonly call: (side: Side, at: number) => Call;
};

/** Pages of the client as it asks for them, and an act that writes. */
export function trialsOf({ units, waiting, office }: County): readonly Trial[] {
  const list = { type: 'project', states: ['decision'], orderBy: 'UPDATED_DESC', first: 20 };
  const desks = units.map(({ session, drafts }) => ({ session, left: drafts.values() }));
  return [
    {
      name: 'a list of projects with a filter',
      limit: 3,
      times: 200,
      call: (side) =>
        side === 'ours'
          ? ask(office, print(RecordsQuery), list)
          : plain('/list', office, { states: list.states, first: list.first }),
    },
    {
      name: 'a project, as its page asks for it',
      limit: 3,
      times: 60,
      call: (side, at) => {
        const id = waiting[at % waiting.length] ?? '';
        return side === 'ours' ? ask(office, print(RecordQuery), { id }) : plain('/page', office, { id });
      },
    },
    {
      name: "a project's history",
      limit: 3,
      times: 150,
      call: (side, at) => {
        const id = waiting[at % waiting.length] ?? '';
        return side === 'ours' ? ask(office, print(HistoryQuery), { id }) : plain('/history', office, { id });
      },
    },
    {
      name: 'a transition with all its effects',
      limit: 4,
      times: 60,
      call: (side, at) => {
        const desk = desks[at % desks.length];
        if (!desk) throw new Error('there is no unit');
        return declare(side, desk.session, desk.left.next().value ?? '');
      },
    },
  ];
}

/** What waits for an office. */
export function inboxCall(session: Session): Call {
  return ask(session, print(InboxQuery), { first: 20 });
}

function declare(side: Side, session: Session, record: string): Call {
  const request = requestId();
  if (side === 'peer') return plain('/declare', session, { id: record, version: 1, requestId: request });
  const input = { requestId: request, record, transition: 'declare', expectedVersion: 1 };
  return { ...ask(session, print(TakeTransition), { input }), expected: 'TransitionTaken' };
}

function ask({ cookie, csrf }: Session, query: string, variables: Readonly<Record<string, unknown>>): Call {
  return {
    path: '/graphql',
    headers: { cookie, 'x-csrf-token': csrf },
    body: JSON.stringify({ query, variables }),
    expected: '{"data":{"',
  };
}

function plain(path: string, { cookie }: Session, body: Readonly<Record<string, unknown>>): Call {
  return { path, headers: { cookie }, body: JSON.stringify(body), expected: '{"data":{"' };
}
