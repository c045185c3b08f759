const ORDERS = ['UPDATED_DESC', 'UPDATED_ASC', 'CREATED_DESC', 'NUMBER_ASC', 'TITLE_ASC'] as const;
export type Order = (typeof ORDERS)[number];

/** What a list shows, as its address says it. */
export type ListState = {
  readonly search: string;
  readonly states: readonly string[];
  readonly mine: boolean;
  readonly order: Order;
  /** Cursors of the pages gone through to reach this one. */
  readonly trail: readonly string[];
};

/** Reads a list's address; what it cannot read is left at its default. */
export function readListState(parameters: URLSearchParams): ListState {
  return {
    search: parameters.get('q') ?? '',
    states: parameters.getAll('state'),
    mine: parameters.get('mine') === '1',
    order: ORDERS.find((order) => order === parameters.get('order')) ?? 'UPDATED_DESC',
    trail: parameters.getAll('after'),
  };
}

/** Writes a list's address; whatever is at its default is left out. */
export function writeListState(state: ListState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (state.search) parameters.set('q', state.search);
  for (const key of state.states) parameters.append('state', key);
  if (state.mine) parameters.set('mine', '1');
  if (state.order !== 'UPDATED_DESC') parameters.set('order', state.order);
  for (const cursor of state.trail) parameters.append('after', cursor);
  return parameters;
}
