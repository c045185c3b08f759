import { judge, Samples, shown } from '../statistics.ts';
import { type Contender } from './contender.ts';
import { send } from './load.ts';
import { type Side, type Trial } from './trials.ts';

const TURNS = 7;
const SIDES = ['ours', 'peer'] as const;

/** Milliseconds from the first request to the last answer, and of the server's processor, for each request. */
type Cost = { readonly time: number; readonly processor: number };

/** Measures both contenders in turns, and prints what ours costs of the peer's. */
export async function measure(contenders: Readonly<Record<Side, Contender>>, trial: Trial): Promise<void> {
  const times = new Samples<Side>();
  const processors = new Samples<Side>();
  // The first turn only warms up.
  for (let turn = 0; turn <= TURNS; turn += 1) {
    for (const side of turn % 2 === 0 ? SIDES : SIDES.toReversed()) {
      const { time, processor } = await run(contenders[side], trial, { side, turn });
      if (turn === 0) continue;
      times.add(side, time);
      processors.add(side, processor);
    }
  }
  console.log(`  ${trial.name}`);
  for (const side of SIDES) {
    console.log(
      `    ${side.padEnd(5)} time ${shown(times.of(side))}   processor ${shown(processors.of(side))}`,
    );
  }
  const { limit } = trial;
  judge(`${trial.name}, time to plain pg`, { ratio: ratioOf(times), limit });
  judge(`${trial.name}, processor to plain pg`, { ratio: ratioOf(processors), limit });
}

async function run(
  contender: Contender,
  { times, call }: Trial,
  { side, turn }: { readonly side: Side; readonly turn: number },
): Promise<Cost> {
  const calls = Array.from({ length: times }, (_, at) => call(side, turn * times + at));
  const before = await contender.processor();
  const start = performance.now();
  await send(contender.address, calls);
  const time = performance.now() - start;
  return { time: time / times, processor: ((await contender.processor()) - before) / times };
}

function ratioOf(samples: Samples<Side>): number {
  return samples.of('ours').median / samples.of('peer').median;
}
