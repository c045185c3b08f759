import { type Step } from '@lixiang/schema';
import { z } from 'zod';
import { type ApiClient } from './api-client.ts';
import { askOutcome, orImpossible } from './ask-outcome.ts';
import { FoundFilings } from './check-filing.ts';
import { changeParameter } from './change-parameter.ts';
import { fillDocument } from './fill-document.ts';
import {
  ANSWER_POINT,
  CREATE_RECORD,
  DRAW_PANEL,
  GIVE_OPINION,
  LINK_RECORDS,
  READ_BIRTHS,
  READ_FILINGS,
  READ_POINTS,
  READ_REVIEWS,
  READ_STATE,
  READ_VERSION,
  READ_TRANSITIONS,
  RECEIVE_FILING,
  TAKE_TRANSITION,
} from './operations.ts';
import { ACCEPTED, FoundBlocker, type Outcome } from './outcome.ts';
import { sampleFile } from './sample-file.ts';
import { toAnswers } from './to-answer.ts';
import { listsOf } from './world-lists.ts';
import { type World } from './world.ts';

type StepOf<K extends string> = Extract<Step, Readonly<Record<K, unknown>>>;

/** Takes one step in a world, as the person it names. */
export async function runStep(step: Step, world: World): Promise<Outcome> {
  if ('clock' in step) await world.moveTo(step.clock);
  else if ('use' in step) throw new Error(`“${step.use}” was not put in place`);
  else if ('parameter' in step) await changeParameter(step, world);
  else if ('create' in step) return await create(step, world);
  else if ('fill' in step) return await fillDocument(step, world);
  else if ('attach' in step) return await attach(step, world);
  else if ('link' in step) return await link(step, world);
  else if ('take' in step) return await take(step, world);
  else if ('draw' in step) return await draw(step, world);
  else if ('opine' in step) return await opine(step, world);
  else if ('answer' in step) return await answer(step, world);
  else if ('receive' in step) return await receive(step, world);
  else if ('find' in step) return await find(step, world);
  else await world.addUnit(step.unit, step);
  return ACCEPTED;
}

async function create(step: StepOf<'create'>, world: World): Promise<Outcome> {
  const unit = step.unit === undefined ? null : world.unitId(step.unit);
  const links = Object.entries(step.with ?? {}).map(([key, name]) => ({
    link: key,
    to: world.record(name).id,
  }));
  const input = {
    type: step.type,
    unit,
    links,
    transition: step.transition ?? null,
    ...said(step, step.type, world),
  };
  const mutation = { query: CREATE_RECORD, input };
  const client = await world.actor(step.as);
  return await orImpossible(async () => {
    const variables = { type: step.type, unit, links };
    const births = step.expect?.warned
      ? (await client.ask({ query: READ_BIRTHS, variables }, Births)).births
      : [];
    const outcome = await askOutcome(client, mutation, ({ record }) => {
      if (record) world.addRecord(step.create, { id: record.id, type: step.type, by: step.as });
    });
    if (outcome.kind !== 'accepted') return outcome;
    return { ...outcome, warnings: births.find(({ key }) => key === step.transition)?.warnings ?? [] };
  });
}

const Births = z.object({
  births: z.array(z.object({ key: z.string(), warnings: z.array(FoundBlocker) })),
});

async function attach(step: StepOf<'attach'>, world: World): Promise<Outcome> {
  const client = await world.actor(step.as);
  const place = { record: world.record(step.attach).id, document: step.document };
  return await orImpossible(async () => {
    for (const name of step.files) await client.upload(place, sampleFile(name));
    return ACCEPTED;
  });
}

async function link(step: StepOf<'link'>, world: World): Promise<Outcome> {
  const input = { record: world.record(step.link).id, link: step.by, to: world.record(step.to).id };
  return await askOutcome(await world.actor(step.as), { query: LINK_RECORDS, input });
}

const Version = z.object({ record: z.object({ version: z.int() }) });
const Warnings = z.object({
  record: z.object({
    transitions: z.array(z.object({ key: z.string(), warnings: z.array(FoundBlocker) })),
  }),
});

async function take(step: StepOf<'take'>, world: World): Promise<Outcome> {
  const record = world.record(step.take);
  const client = await world.actor(step.as);
  return await orImpossible(async () => {
    const variables = { id: record.id };
    const { version } = (await client.ask({ query: READ_VERSION, variables }, Version)).record;
    const warned = step.expect?.warned
      ? (await client.ask({ query: READ_TRANSITIONS, variables }, Warnings)).record.transitions
      : [];
    const input = {
      record: record.id,
      transition: step.transition,
      expectedVersion: version,
      ...said(step, record.type, world),
    };
    const outcome = await askOutcome(client, { query: TAKE_TRANSITION, input });
    if (outcome.kind !== 'accepted') return outcome;
    const warnings = warned.find(({ key }) => key === step.transition)?.warnings ?? [];
    return { ...outcome, warnings };
  });
}

type Said = Pick<StepOf<'take'>, 'input' | 'reason' | 'remarks' | 'acknowledge'> & {
  readonly transition?: string | undefined;
};

/** What is filled in and said with an act. */
function said({ transition, input, reason, remarks, acknowledge }: Said, type: string, world: World) {
  const transitions = world.pack.procedures.find(({ recordType }) => recordType === type)?.transitions ?? [];
  const form = transitions.find(({ key }) => key === transition)?.input;
  return {
    input: input ? readForm(form, input, world) : null,
    reason: reason ?? null,
    remarks: remarks ?? [],
    acknowledgements: Object.entries(acknowledge ?? {}).map(([rule, why]) => ({
      rule,
      reason: why === true ? null : why,
    })),
  };
}

function readForm(key: string | null | undefined, values: Readonly<Record<string, unknown>>, world: World) {
  const form = world.pack.forms.find((each) => each.key === key);
  const fields = form?.sections.flatMap((section) => section.fields) ?? [];
  return toAnswers(fields, values, listsOf(world));
}

async function draw(step: StepOf<'draw'>, world: World): Promise<Outcome> {
  const input = { record: world.record(step.draw).id, panel: step.panel, count: step.count };
  return await askOutcome(await world.actor(step.as), { query: DRAW_PANEL, input });
}

const Reviews = z.object({
  record: z.object({
    reviews: z.array(
      z.object({
        key: z.string(),
        tasks: z.array(
          z.object({
            key: z.string(),
            open: z.boolean(),
            mine: z.boolean(),
            asked: z.object({ key: z.string() }),
            form: z.string().nullable(),
          }),
        ),
      }),
    ),
  }),
});

async function opine(step: StepOf<'opine'>, world: World): Promise<Outcome> {
  const record = world.record(step.opine);
  const client = await world.actor(step.as);
  return await orImpossible(async () => {
    const found = await client.ask({ query: READ_REVIEWS, variables: { id: record.id } }, Reviews);
    const tasks = found.record.reviews.find(({ key }) => key === step.review)?.tasks ?? [];
    const candidates = tasks.filter(({ key }) => key === step.task);
    const task = candidates.find(({ open, mine }) => open && mine) ?? candidates[0];
    const input = {
      record: record.id,
      review: step.review,
      task: step.task,
      asked: task?.asked.key ?? '',
      outcome: step.outcome,
      text: step.text ?? null,
      values: step.values ? readForm(task?.form, step.values, world) : null,
      remarks: step.points?.map((text) => ({ text })) ?? null,
    };
    return await askOutcome(client, { query: GIVE_OPINION, input });
  });
}

const Points = z.object({
  record: z.object({ points: z.array(z.object({ id: z.string(), answer: z.string().nullable() })) }),
});

async function answer(step: StepOf<'answer'>, world: World): Promise<Outcome> {
  const client = await world.actor(step.as);
  for (const point of await openPoints(step, client, world)) {
    const input = { point, answer: step.text };
    const outcome = await askOutcome(client, { query: ANSWER_POINT, input });
    if (outcome.kind !== 'accepted') return outcome;
  }
  return ACCEPTED;
}

async function openPoints(step: StepOf<'answer'>, client: ApiClient, world: World) {
  const variables = { id: world.record(step.answer).id };
  const { points } = (await client.ask({ query: READ_POINTS, variables }, Points)).record;
  const open = points.filter((point) => point.answer === null).map(({ id }) => id);
  return step.points === 'all' ? open : open.slice(0, step.points);
}

const AtEnds = z.object({
  record: z.object({
    links: z.array(
      z.object({
        key: z.string(),
        records: z.array(z.object({ id: z.string(), type: z.string() })),
      }),
    ),
  }),
});

async function find(step: StepOf<'find'>, world: World): Promise<Outcome> {
  const client = await world.actor(step.as);
  const variables = { id: world.record(step.from).id };
  const { links } = (await client.ask({ query: READ_STATE, variables }, AtEnds)).record;
  const named = world.names();
  const nameless = links.find(({ key }) => key === step.by)?.records.filter(({ id }) => !named[id]) ?? [];
  const [found] = nameless;
  if (!found || nameless.length > 1)
    throw new Error(`${nameless.length} records without a name at “${step.by}” of “${step.from}”`);
  world.addRecord(step.find, { id: found.id, type: found.type, by: step.as });
  return ACCEPTED;
}

async function receive(step: StepOf<'receive'>, world: World): Promise<Outcome> {
  const client = await world.actor(step.as);
  return await orImpossible(async () => {
    const variables = { id: world.record(step.receive).id };
    const { filings } = (await client.ask({ query: READ_FILINGS, variables }, FoundFilings)).record;
    const named = filings.filter(({ key }) => key === step.filing);
    const filing = named.find(({ mayReceive }) => mayReceive) ?? named[0];
    const input = { filing: filing?.id ?? '' };
    return await askOutcome(client, { query: RECEIVE_FILING, input });
  });
}
