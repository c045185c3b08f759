/** What the three call the same thing otherwise. */
const ALSO: Readonly<Record<string, string>> = {
  fen: 'amount',
  costAmount: 'amount',
  sum: 'amount',
  total: 'amount',
  value: 'key',
  category: 'key',
  kind: 'key',
  state: 'key',
  unit: 'name',
  from_state: 'fromState',
  to_state: 'toState',
};

/** Cursors are everybody's own, an id is called so by some only, and an instant may be told by its day. */
const OWN =
  /^(?:cursor|id|rowId|by|updatedAt|updated_at|stateSince|state_since|createdOn|createdAt|created_at|at)$/;

/** What an answer says, whatever each thing is called and wherever it stands: texts, numbers and amounts, in no order. */
export function saidIn(answer: string): readonly string[] {
  const said: string[] = [];
  const read = (value: unknown, name: string): void => {
    if (Array.isArray(value)) for (const each of value) read(each, name);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) read(inner, key);
    else if (!OWN.test(name)) said.push(`${ALSO[name] ?? name}: ${String(value)}`);
  };
  read(JSON.parse(answer), '');
  return said.toSorted();
}
