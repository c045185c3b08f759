import { type Step, type Work } from './step.ts';

/** Fields that wait for each other, so that none can be worked out first. */
export class CyclicForm extends Error {
  readonly fields: readonly string[];

  constructor(fields: readonly string[]) {
    super(`fields wait for each other: ${fields.join(' → ')}`);
    this.name = 'CyclicForm';
    this.fields = fields;
  }
}

/** Puts steps behind all that they read, and otherwise leaves them in order (depth first, linear in the edges). */
export function orderSteps<S extends Step>(steps: readonly S[]): readonly S[] {
  const known = new Set<Step>(steps);
  const done = new Set<Step>();
  const trail: Step[] = [];
  const reversed: Step[] = [];

  function visit(step: Step): void {
    if (done.has(step)) return;
    const since = trail.indexOf(step);
    if (since >= 0) throw new CyclicForm([...trail.slice(since), step].map(({ work }) => nameOf(work)));
    trail.push(step);
    for (const next of [...step.wide, ...step.sameRow].toReversed()) if (known.has(next)) visit(next);
    trail.pop();
    done.add(step);
    reversed.push(step);
  }

  for (const step of steps.toReversed()) visit(step);
  const place = new Map(reversed.toReversed().map((step, at) => [step, at]));
  return steps.toSorted((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0));
}

function nameOf(work: Work): string {
  switch (work.kind) {
    case 'section':
      return `#${work.section}`;
    case 'value':
    case 'check':
      return [...(work.leaf.template.holder ? [work.leaf.template.holder.key] : []), work.leaf.key].join('.');
    case 'rule':
      return work.rule.rule.key;
  }
}
