import axe, { type ElementContext } from 'axe-core';

/** What hinders assistive software, for tests: looked for once colours and places have come to rest. */
export async function hindrances(within: ElementContext = document.body): Promise<readonly string[]> {
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(ending.map(({ finished }) => finished));
  const { violations } = await axe.run(within, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
