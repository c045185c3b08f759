/** What the audit is narrowed by, as its address says it. */
export type AuditFilter = {
  readonly person: string;
  readonly organisation: string | null;
  readonly actions: readonly string[];
  readonly matter: string;
  /** `YYYY-MM-DD`, or nothing. */
  readonly from: string;
  readonly to: string;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the audit's address; what it cannot read is left out. */
export function readAuditFilter(parameters: URLSearchParams): AuditFilter {
  const day = (name: string) => {
    const given = parameters.get(name) ?? '';
    return DAY.test(given) && !Number.isNaN(Date.parse(given)) ? given : '';
  };
  return {
    person: parameters.get('person') ?? '',
    organisation: parameters.get('organisation'),
    actions: parameters.getAll('action'),
    matter: parameters.get('matter') ?? '',
    from: day('from'),
    to: day('to'),
  };
}

/** Writes the audit's address; what is not narrowed by is left out. */
export function writeAuditFilter(filter: AuditFilter): URLSearchParams {
  const { person, organisation, actions, matter, from, to } = filter;
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ person, organisation, matter, from, to }))
    if (value) parameters.set(name, value);
  for (const action of actions) parameters.append('action', action);
  return parameters;
}

/** The same as the API is asked. */
export function auditVariables({ person, organisation, actions, matter, from, to }: AuditFilter) {
  return {
    person: person || null,
    organisation,
    actions: actions.length > 0 ? [...actions] : null,
    matter: matter || null,
    from: from || null,
    to: to || null,
  };
}
