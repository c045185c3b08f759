import { Agent } from 'node:http';
import { judge, Samples, sampleOf, shown } from '../statistics.ts';
import { type Contender } from '../server/contender.ts';
import { type Call, send, sendOne } from '../server/load.ts';
import { type Question, type Side, SIDES } from './questions.ts';
import { saidIn } from './said.ts';

const TURNS = 5;
/** Before them: a server that is up since the morning has been asked often enough for its code to be compiled. */
const WARMING = 4;
const CLIENTS = 16;
/** In milliseconds, for the slowest answer but one in a hundred. */
const SLOWEST = 100;

export type Contenders = Readonly<Record<Side, Contender>> & { readonly database: () => number };

/** Milliseconds for a request: by the clock, and of the processors of server and database together. */
type Cost = { readonly time: number; readonly processor: number };

/** Measures the three in turns: what else the machine does weighs on all, and on the processors' time not at all. */
export async function compare(contenders: Contenders, question: Question): Promise<void> {
  await requireSame(contenders, question);
  const times = new Samples<Side>();
  const processors = new Samples<Side>();
  for (let turn = 0; turn < WARMING + TURNS; turn += 1) {
    for (const side of turn % 2 === 0 ? SIDES : SIDES.toReversed()) {
      const { time, processor } = await run(contenders, question, { side, turn });
      if (turn < WARMING) continue;
      times.add(side, time);
      processors.add(side, processor);
    }
  }
  console.log(`  ${question.name}`);
  for (const side of SIDES)
    console.log(
      `    ${side.padEnd(8)} time ${shown(times.of(side))}   processor ${shown(processors.of(side))}`,
    );
  for (const [what, samples] of [
    ['time', times],
    ['processor', processors],
  ] as const) {
    const of = (side: Side) => samples.of(side).median;
    const plain = { ratio: of('ours') / of('plain'), limit: question.limit };
    judge(`${question.name}, ${what} to plain pg`, plain);
    judge(`${question.name}, ${what} to PostGraphile`, { ratio: of('ours') / of('graphile'), limit: 1 });
  }
}

/** So many questions of a kind are looked at before any is measured. */
const LOOKED_AT = 5;

/** Fails unless all three say the same. */
async function requireSame(contenders: Contenders, { name, call }: Question): Promise<void> {
  const agent = new Agent();
  for (let at = 0; at < LOOKED_AT; at += 1) {
    const [ours, ...others] = await Promise.all(
      SIDES.map(async (side) => saidIn(await sendOne(contenders[side].address, call(side, -1 - at), agent))),
    );
    for (const other of others)
      if (JSON.stringify(ours) !== JSON.stringify(other))
        throw new Error(`${name}: others say otherwise\n${String(ours)}\n${String(other)}`);
  }
  agent.destroy();
}

async function run(
  contenders: Contenders,
  { times, call }: Question,
  { side, turn }: { readonly side: Side; readonly turn: number },
): Promise<Cost> {
  const contender = contenders[side];
  const used = async () => (await contender.processor()) + contenders.database();
  const calls = Array.from({ length: times }, (_, at) => call(side, turn * times + at));
  const before = await used();
  const start = performance.now();
  await send(contender.address, calls);
  const time = performance.now() - start;
  return { time: time / times, processor: ((await used()) - before) / times };
}

export type Load = {
  readonly name: string;
  readonly limit?: number;
  readonly call: (at: number) => Call;
  /** So many are asked before, as of a server that is up since the morning. */
  readonly before: number;
  readonly times: number;
  readonly clients?: number;
};

/** In milliseconds; what has not been asked by then is not asked any more. */
const LONGEST = 20_000;

/** How long the slowest wait when many ask at once, each as soon as it is answered. */
export async function crowd(
  { address }: Contender,
  { name, call, before, times, clients = CLIENTS, limit = SLOWEST }: Load,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const ask = async (from: number, to: number): Promise<readonly number[]> => {
    const waits: number[] = [];
    const begun = performance.now();
    let next = from;
    const work = async () => {
      while (next < to && performance.now() - begun < LONGEST) {
        next += 1;
        const start = performance.now();
        await sendOne(address, call(next), agent);
        waits.push(performance.now() - start);
      }
    };
    await Promise.all(Array.from({ length: clients }, work));
    return waits;
  };
  await ask(0, before);
  const waits = await ask(before, before + times);
  agent.destroy();
  const sorted = waits.toSorted((one, other) => one - other);
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN;
  console.log(`  ${name}, ${clients} at once, ms: ${shown(sampleOf(waits))}, ${waits.length} times`);
  judge(`${name}, p99 of ${clients} at once in ms`, { ratio: p99, limit });
}
