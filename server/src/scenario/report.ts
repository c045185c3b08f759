import { type Pack, type Scenario } from '@lixiang/schema';
import { type Failure } from './run-scenario.ts';

/** A scenario's id, articles and title, as tests and reports name it. */
export function nameOfScenario({ id, articles, title }: Scenario, { regulation }: Pack): string {
  const labels = articles.map(
    (key) => regulation.articles.find((article) => article.key === key)?.label ?? key,
  );
  return `${id} ${labels.join('、')}：${title}`;
}

/** A failure in words, with the step at which it happened. */
export function describeFailure({ at, reason }: Failure): string {
  return `  at ${at}\n  ${reason.replaceAll('\n', '\n  ')}`;
}
