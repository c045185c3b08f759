import type { Viewer } from './viewer-query.ts';

/** Somebody made up for tests, with what is given of them. */
export function viewerOf(given: Partial<Viewer>): Viewer {
  return {
    id: 'v',
    name: '蒋城',
    administrator: false,
    positions: [],
    organisation: { id: 'o', name: '城管局', offices: [] },
    jurisdiction: { key: 'jia', name: '甲县' },
    waiting: 0,
    unreadNotices: 0,
    creatable: [],
    csrfToken: '',
    idleMinutes: 30,
    demoFilling: false,
    ...given,
  };
}
