import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { answered, openSampleCounty, type Person, type SampleCounty } from './sample-county.ts';

type Draw = {
  readonly id: string;
  readonly seed: string;
  readonly candidates: number;
  readonly members: readonly { readonly id: string; readonly title: string }[];
  readonly excluded: readonly { readonly reason: string; readonly record: { readonly title: string } }[];
};
type Task = {
  readonly key: string;
  readonly asked: { readonly key: string; readonly name: string };
  readonly open: boolean;
  readonly mine: boolean;
  readonly waitsFor: readonly string[];
  readonly opinion: { readonly outcome: { readonly label: string }; readonly by: string } | null;
  readonly superseded: readonly unknown[];
};

/** Before each test of a file, another project that is reviewed; beside it, who reviews it, and a registry of experts. */
export function setReview() {
  let county: SampleCounty;
  let unit: Person;
  let bureau: Person;
  let finance: Person;
  let record: string;
  let named: string;
  const experts: string[] = [];

  beforeAll(async () => {
    county = await openSampleCounty();
    unit = await county.as('unit');
    bureau = await county.as('bureau');
    finance = await county.as('finance');
    const { viewer } = await unit.query<{ viewer: { organisation: { id: string } } }>(
      '{ viewer { organisation { id } } }',
    );
    for (const name of ['张工', '李工', '王工', '赵工']) {
      const expert = await bureau.begin('expert');
      await bureau.fill(expert, 'card', { name });
      await bureau.act(expert, 'admit');
      experts.push(expert);
    }
    const related = await bureau.begin('expert');
    await bureau.fill(related, 'card', { name: '城管专家', employer: viewer.organisation.id });
    await bureau.act(related, 'admit');
    const pending = await bureau.begin('expert');
    await bureau.fill(pending, 'card', { name: '未入库' });
  });
  afterAll(() => county.close());
  beforeEach(async () => {
    const entry = await unit.begin('entry');
    await unit.fill(entry, 'card', { name: '路灯' });
    await bureau.act(entry, 'list');
    record = await unit.begin('project');
    named = `智慧路灯${randomUUID().slice(0, 8)}`;
    await unit.fill(record, 'application', { name: named, amount: 1000 });
    await unit.change(
      'linkRecords',
      { record, link: 'entries', to: entry },
      '... on RecordsLinked { record { id } }',
    );
    await unit.act(record, 'submit');
  });

  const draw = (count: number, more: object = {}, person = bureau) =>
    person.change(
      'drawPanel',
      { record, panel: 'experts', count, ...more },
      `... on PanelDrawn { draw { id seed candidates members { id title } excluded { reason record { title } } } }
       ... on Refused { blockers { code key message } }`,
    );
  const drawn = async (count: number, more: object = {}) =>
    answered<{ draw: Draw }>(await draw(count, more)).draw;
  const opine = (person: Person, input: object) =>
    person.change(
      'giveOpinion',
      { record, review: 'technical', ...input },
      `... on OpinionGiven { record { id } } ... on Refused { blockers { code key message } }
       ... on InvalidInput { issues { path code } }`,
    );

  async function review(person = bureau) {
    const { record: seen } = await person.query<{
      record: {
        reviews: readonly { open: boolean; complete: boolean; passed: boolean; tasks: readonly Task[] }[];
      };
    }>(
      `{ record(id: "${record}") { reviews { open complete passed tasks { key asked { key name } open mine waitsFor
        opinion { outcome { label } by text values } superseded { text } } } } }`,
    );
    const [found] = seen.reviews;
    if (!found) throw new Error('the sample has a review');
    return found;
  }

  async function task(key: string, person = bureau): Promise<Task> {
    const found = (await review(person)).tasks.find((each) => each.key === key);
    if (!found) throw new Error(`nobody is asked for ${key}`);
    return found;
  }

  /** Draws two experts, who agree, and finance agrees too. */
  async function everybodyAgrees(): Promise<void> {
    const { members } = await drawn(2);
    for (const { id } of members) {
      expect(answered(await opine(bureau, { task: 'expert', asked: id, outcome: 'agree' }))).toMatchObject({
        __typename: 'OpinionGiven',
      });
    }
    const { asked } = await task('money', finance);
    const input = { task: 'money', asked: asked.key, outcome: 'agree', values: { amount: 900 } };
    expect(answered(await opine(finance, input))).toMatchObject({ __typename: 'OpinionGiven' });
  }

  async function pointsOf(person = unit) {
    const seen = await person.query<{ record: { points: { id: string; text: string }[] } }>(
      `{ record(id: "${record}") { points { id text field raisedBy answer mayAnswer } } }`,
    );
    return seen.record.points;
  }

  return {
    experts,
    draw,
    drawn,
    opine,
    review,
    task,
    everybodyAgrees,
    pointsOf,
    get county() {
      return county;
    },
    get unit() {
      return unit;
    },
    get bureau() {
      return bureau;
    },
    get finance() {
      return finance;
    },
    get record() {
      return record;
    },
    /** What the project is called, and nothing else. */
    get named() {
      return named;
    },
  };
}
