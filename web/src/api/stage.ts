/** A simulation that the client runs within, and whose part is played in it. */
export type PlayedSimulation = { readonly id: string; readonly account: string };

const path = typeof location === 'undefined' ? '' : location.pathname;
const [base = '', id, account] = /^\/simulation\/([^/]+)\/([^/]+)(?=\/|$)/.exec(path) ?? [];

/** The simulation that this page is of; null for reality. A page never changes from one to the other. */
export const played: PlayedSimulation | null =
  id === undefined || account === undefined ? null : { id, account };

/** What every address of the client begins with. */
export const stageBase = base;

/** Where the server answers, to this page, what it answers in reality at this path. */
export function serverPath(real: string): string {
  return `${base}${real}`;
}

/** Where a page is when it is played by somebody. */
export function playedPath({ id: simulation, account: player }: PlayedSimulation, page: string): string {
  return `/simulation/${encodeURIComponent(simulation)}/${encodeURIComponent(player)}${page}`;
}
