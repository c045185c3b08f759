import { Ajv } from 'ajv';
import { compileForm } from '@lixiang/forms';
import { Form } from '@lixiang/schema';
import { judge, sampleOf, shown, type Sample } from './statistics.ts';

const FIELDS = 100;
const CIRCUMSTANCES = { today: '2024-05-01', parameters: {}, unit: {} };
const SURROUNDINGS = { codeLists: [], parameters: [], unitAttributes: [] };

/** The same rules in both: required, lengths, bounds, one of a list. */
export function benchEngine(): void {
  console.log(`\nEngine, ${FIELDS} fields`);
  const values = answers(FIELDS);
  const compiled = compileForm(formOf(FIELDS), SURROUNDINGS);
  const validate = new Ajv({ allErrors: true }).compile(jsonSchemaOf(FIELDS));
  if (compiled.evaluate(values, CIRCUMSTANCES).issues.length > 0 || !validate(values)) {
    throw new Error('The answers ought to stand');
  }
  const [ours, ajv] = perSecond(
    () => compiled.evaluate(values, CIRCUMSTANCES).issues.length,
    () => (validate(values) ? 0 : 1),
  );
  console.log(`  thousand submissions a second: ours ${shown(ours)}, ajv ${shown(ajv)}`);
  judge('ajv speed to ours', { ratio: ajv.median / ours.median, limit: 1 / 0.8 });
  const [small, large] = perSecond(changeOf(100), changeOf(1000));
  console.log(`  thousand changes a second: 100 fields ${shown(small)}, 1000 fields ${shown(large)}`);
  judge('one change at 100 fields to 1000', { ratio: small.median / large.median, limit: 2 });
}

function changeOf(size: number): () => number {
  const session = compileForm(formOf(size), SURROUNDINGS).open(answers(size), CIRCUMSTANCES);
  let turn = 0;
  return () => {
    turn += 1;
    return session.apply([{ op: 'set', path: ['f0'], value: `text ${turn % 7}` }]).length;
  };
}

const ROUNDS = 15;
/** Rounds before that, in which both become as fast as they will be. */
const EARLIER_ROUNDS = 4;
/** Of processor time, in milliseconds. */
const ROUND_TIME = 100;

/**
 * Thousands a second of processor time, of two kinds of work in turns. By the clock on the wall, the same code came
 * to ratios from 1.06 to 1.73 while the machine did other things; what collects garbage beside it is counted here.
 */
function perSecond(one: () => number, other: () => number): readonly [Sample, Sample] {
  const rates: (readonly [number, number])[] = [];
  for (let round = 0; round < EARLIER_ROUNDS + ROUNDS; round += 1) {
    const pair = [rateOf(one), rateOf(other)] as const;
    if (round >= EARLIER_ROUNDS) rates.push(pair);
  }
  return [sampleOf(rates.map(([rate]) => rate)), sampleOf(rates.map(([, rate]) => rate))];
}

function rateOf(work: () => number): number {
  const start = processorTime();
  let count = 0;
  let total = 0;
  while (processorTime() - start < ROUND_TIME) {
    for (let again = 0; again < 100; again += 1) total += work();
    count += 100;
  }
  // The total is looked at, so that no compiler may leave the work out.
  return total < 0 ? 0 : count / (processorTime() - start);
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const OPTIONS = ['first', 'second', 'third'];

function formOf(count: number): Form {
  const fields = Array.from({ length: count }, (_, at) => {
    const common = { key: `f${at}`, label: `f${at}`, required: true };
    if (at % 4 === 3)
      return { ...common, kind: 'choice', options: OPTIONS.map((key) => ({ key, label: key })) };
    if (at % 4 === 2) return { ...common, kind: 'integer', min: 0, max: 1_000_000 };
    return { ...common, kind: 'text', minLength: 2, maxLength: 60 };
  });
  return Form.parse({ key: 'trial', name: 'trial', sections: [{ key: 'only', title: 'only', fields }] });
}

function jsonSchemaOf(count: number) {
  const keys = Array.from({ length: count }, (_, at) => `f${at}`);
  const propertyOf = (at: number) => {
    if (at % 4 === 3) return { type: 'string', enum: OPTIONS };
    if (at % 4 === 2) return { type: 'integer', minimum: 0, maximum: 1_000_000 };
    return { type: 'string', minLength: 2, maxLength: 60 };
  };
  return {
    type: 'object',
    additionalProperties: false,
    required: keys,
    properties: Object.fromEntries(keys.map((key, at) => [key, propertyOf(at)])),
  };
}

function answers(count: number): Readonly<Record<string, unknown>> {
  const answerOf = (at: number) => {
    if (at % 4 === 3) return OPTIONS[at % 3];
    return at % 4 === 2 ? at * 31 : `某县智慧城管平台建设项目 ${at}`;
  };
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, answerOf(at)]));
}
