import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Pack, type Scenario, Step, tellScenarios } from '@lixiang/schema';
import { createApplication } from '../http/application.ts';
import { runStep } from '../scenario/run-step.ts';
import { LASTING_SESSIONS } from '../scenario/scenario-server.ts';
import { settledServer } from '../scenario/settled-server.ts';
import { World } from '../scenario/world.ts';
import { type Site } from '../setup/add-jurisdiction.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { type DemoFile } from './demo-file.ts';
import { wordIssues } from './pack-folder.ts';
import { complain } from './say.ts';
import { dayBefore, withDays, withInstead } from './story-days.ts';

type Story = DemoFile['stories'][number];
type Stories = {
  readonly pack: Pack;
  readonly folder: string;
  readonly stories: readonly Story[];
  /** The folder of uploaded files. */
  readonly files: string;
  /** Where it is noted which stories have been begun. */
  readonly begun: string;
  /** Once it says so, nothing more is begun. */
  readonly signal: AbortSignal;
};

/**
 * Plays what happened before the demo begins, through the API, each story in its own months. One that the program
 * was killed in is left where it stands: it is not told twice. One that cannot be told is said, and is no reason to
 * stop.
 */
export async function loadDemoStories(
  { store, clock }: Site,
  { pack, folder, stories, files, begun, signal }: Stories,
): Promise<void> {
  if (stories.length === 0) return;
  const today = dateOfLaw(clock());
  let day = today;
  const application = await createApplication({
    store,
    files,
    clock: () => new Date(`${day}T09:00:00+08:00`),
    keepDays: false,
    rules: LASTING_SESSIONS,
  });
  const server = settledServer({
    application,
    setDay: (next) => {
      day = next;
    },
  });
  try {
    for (const [index, told] of tell(pack, folder, { stories, today }).entries()) {
      const mark = join(begun, `${pack.jurisdiction.key}-${index}`);
      if (existsSync(mark)) continue;
      if (signal.aborted) return;
      writeFileSync(mark, '', { flush: true });
      const failure = await play(told, await World.open(server, pack, told.clock));
      if (failure !== null) complain(failure);
    }
  } finally {
    await server.close();
  }
}

type Telling = { readonly stories: readonly Story[]; readonly today: string };

/** Stories as scenarios of the pack, with its fragments put in place. */
function tell(pack: Pack, folder: string, { stories, today }: Telling): readonly Scenario[] {
  const name = 'scenarios/fragments.yaml';
  const scenarios = stories.map(({ name: title, ago, steps }, index) => ({
    id: `DE-${index + 1}`,
    title,
    articles: [pack.regulation.articles[0]?.key ?? ''],
    clock: dayBefore(today, ago),
    given: withDays(steps, { today, begun: dayBefore(today, ago) }),
  }));
  const told = tellScenarios([
    { name, text: readFileSync(join(folder, name), 'utf8') },
    { name: 'scenarios/demo', text: JSON.stringify({ jurisdiction: pack.jurisdiction.key, scenarios }) },
  ]);
  if ('issues' in told) throw new Error(wordIssues(folder, told.issues));
  return told.scenarios.map((scenario, index) =>
    Object.assign(scenario, { given: toldAnew(scenario, stories[index]?.instead ?? {}, today) }),
  );
}

/** What fragments say of other times and places, as the story says it. */
function toldAnew(
  { given, clock }: Scenario,
  instead: Readonly<Record<string, unknown>>,
  today: string,
): readonly Step[] {
  return Step.array().parse(withDays(withInstead(given, instead), { today, begun: clock }));
}

/** Takes the steps of a story; answers where it came to an end before its time. */
async function play({ title, given }: Scenario, world: World): Promise<string | null> {
  for (const step of given) {
    const outcome = await runStep(step, world).catch((error: unknown) => ({
      kind: 'failed',
      error: String(error),
    }));
    if (outcome.kind !== 'accepted')
      return `演示事项“${title}”停在：${JSON.stringify(step)}\n  ${JSON.stringify(outcome)}`;
  }
  return null;
}
