import { type Pack, type Scenario } from '@lixiang/schema';
import { type Difference, type ToldReason } from './difference.ts';
import { type Failure, type ScenarioPlace } from './failure.ts';

/** A scenario's id, articles and title, as tests and reports name it. */
export function nameOfScenario({ id, articles, title }: Scenario, { regulation }: Pack): string {
  const labels = articles.map(
    (key) => regulation.articles.find((article) => article.key === key)?.label ?? key,
  );
  return `${id} ${labels.join('、')}：${title}`;
}

/** A failure in a few lines, with the step at which it happened. */
export function describeFailure({ at, differences }: Failure): string {
  return [`  at ${describePlace(at)}`, ...differences.map(describeDifference)].join('\n');
}

function describePlace(at: ScenarioPlace): string {
  return at.part === 'start' ? 'the start' : `${at.part} ${at.index}: ${JSON.stringify(at.step)}`;
}

function describeDifference(difference: Difference): string {
  const { code, about, expected, found } = difference;
  if (code === 'refused' || code === 'acceptance') {
    const wanted = expected.length > 0 ? `refusal by ${expected.join(', ')}` : 'acceptance';
    const reasons = found.map(describeReason).join('\n');
    return `  expected ${wanted}, but was ${reasons ? `refused:\n${reasons}` : 'accepted'}`;
  }
  if (code === 'notRun') return `  could not be run: ${String(found)}`;
  const what = about === null ? code : `${code} ${about}`;
  return `  ${what}: expected ${JSON.stringify(expected)}, but found ${JSON.stringify(found)}`;
}

function describeReason({ names, message, facts }: ToldReason): string {
  const told = facts.map(
    ({ label, actual, required }) =>
      `      ${label}: ${actual ?? '—'}${required === null ? '' : ` / ${required}`}`,
  );
  return [`    [${names.join(' ')}] ${message}`, ...told].join('\n');
}
