import { type Actor, type Review } from '@lixiang/schema';
import { holdersOf, isAmong, lastTaker, membersOf, namedUnits } from './actor.ts';
import { passes } from './review-result.ts';
import { type Asking, type Digest, type OpinionFacts } from './situation.ts';

export type ReviewTask = Review['tasks'][number];
/** The organisation, or the drawn member, that an opinion is asked of. */
export type Asked = { readonly key: string; readonly name: string };

/** One task of a review for one of those it is asked of. */
export type AskedTask = {
  readonly task: ReviewTask;
  readonly asked: Asked;
  /** The standing opinion: the latest one on what is reviewed as it is now. */
  readonly opinion: OpinionFacts | null;
  /** Earlier opinions, newest first. */
  readonly superseded: readonly OpinionFacts[];
  /** Names of tasks that must be answered first. */
  readonly waitsFor: readonly string[];
  /** Whether an opinion is still awaited here and now. */
  readonly open: boolean;
  /** Whether the one who asks may enter it. */
  readonly mine: boolean;
};

export type ReviewState = {
  readonly review: Review;
  /** Whether opinions are being asked for in the present state. */
  readonly open: boolean;
  /** Whether everyone whose opinion counts has given it; a task that finds nobody to ask is not complete. */
  readonly complete: boolean;
  readonly passed: boolean;
  readonly tasks: readonly AskedTask[];
  /** Of the opinions that count. */
  readonly tally: Tally;
  /** By task, advisory ones too. */
  readonly tallies: Readonly<Record<string, Tally>>;
};

type Counts = ReviewTask['outcomes'][number]['counts'];
/** How many were asked, have answered, and what they said. */
export type Tally = { readonly asked: number; readonly given: number } & Readonly<Record<Counts, number>>;

/** What has been asked, answered and is still open in one review. */
export function reviewState(review: Review, asking: Asking, digest: Digest): ReviewState {
  const { situation } = asking;
  const open = review.states.includes(situation.record.state);
  const wanted = review.tasks
    .filter(({ when }) => when === undefined || asking.holds(when) !== 'fails')
    .map((task) => ({
      task,
      people: askedOf(task.ask, asking),
      current: inputsDigest(review, task, { asking, digest }),
    }));
  const standing = (task: string, asked: string) =>
    situation.opinions.filter(
      (each) => each.review === review.key && each.task === task && each.asked === asked,
    );
  const answered = new Set(
    wanted
      .filter(
        ({ task, people, current }) =>
          people.length > 0 && people.every(({ key }) => standing(task.key, key).at(-1)?.digest === current),
      )
      .map(({ task }) => task.key),
  );
  const names = new Map(wanted.map(({ task }) => [task.key, task.name]));
  const tasks = wanted.flatMap(({ task, people, current }) => {
    const waitsFor = task.after.flatMap((key) => (answered.has(key) ? [] : (names.get(key) ?? [])));
    return people.map((asked): AskedTask => {
      const given = standing(task.key, asked.key);
      const latest = given.at(-1);
      const opinion = latest?.digest === current ? latest : null;
      return {
        task,
        asked,
        opinion,
        superseded: (opinion ? given.slice(0, -1) : given).toReversed(),
        waitsFor,
        open: open && opinion === null && waitsFor.length === 0,
        mine: mayEnter(task, asked, asking),
      };
    });
  });
  const counted = tasks.filter(({ task }) => !task.advisory);
  const given = counted.flatMap(({ opinion, task }) => (opinion ? [countOf(task, opinion)] : []));
  const complete = wanted.every(({ task }) => task.advisory || answered.has(task.key));
  const passed = complete && passes(review.result, given);
  const tallies = review.tasks.map(({ key }) => [key, tallyOf(tasks.filter(({ task }) => task.key === key))]);
  return {
    review,
    open,
    complete,
    passed,
    tasks,
    tally: tallyOf(counted),
    tallies: Object.fromEntries(tallies),
  };
}

function tallyOf(tasks: readonly AskedTask[]): Tally {
  const counts = tasks.flatMap(({ opinion, task }) => (opinion ? [countOf(task, opinion)] : []));
  const many = (wanted: Counts) => counts.filter((each) => each === wanted).length;
  return {
    asked: tasks.length,
    given: counts.length,
    for: many('for'),
    changes: many('changes'),
    against: many('against'),
    abstain: many('abstain'),
  };
}

type Looking = { readonly asking: Asking; readonly digest: Digest };

/** The fingerprint of what a task looks at: accepted answers and files as they are now. */
export function inputsDigest(
  review: Pick<Review, 'inputs'>,
  task: Pick<ReviewTask, 'inputs'>,
  { asking, digest }: Looking,
): string {
  const inputs = task.inputs ?? review.inputs;
  return digest(JSON.stringify(inputs.map((input) => ({ input, seen: lookAt(input, asking) }))));
}

/** A whole document with its files, or the answers of one field or section. */
function lookAt(input: string, asking: Asking): readonly unknown[] {
  const { situation } = asking;
  const [key = '', part] = input.split('.');
  const values = asking.answers(key);
  if (part === undefined) return [values, situation.documents[key]?.files ?? []];
  const { pack, type } = situation;
  const document = type.recordType.documents.find((each) => each.key === key);
  const form = pack.pack.forms.find((each) => each.key === document?.form);
  const section = form?.sections.find((each) => each.key === part);
  const fields = section ? section.fields.map((field) => field.key) : [part];
  return fields.map((field) => values[field] ?? null);
}

/** What an opinion counts as. */
export function countOf(task: ReviewTask, opinion: OpinionFacts) {
  return task.outcomes.find(({ key }) => key === opinion.outcome)?.counts ?? 'against';
}

function mayEnter(task: ReviewTask, asked: Asked, asking: Asking): boolean {
  if (task.recordedBy.length > 0) return isAmong(task.recordedBy, asking);
  if (!isAmong([task.ask], asking)) return false;
  const own = asking.situation.actor.organisation;
  if (!own) return false;
  if (!('drawn' in task.ask)) return asked.key === own.id;
  return membersOf(asking.situation.draws, task.ask.drawn).some(
    (member) => member.id === asked.key && member.unit === own.id,
  );
}

function askedOf(actor: Actor, asking: Asking): readonly Asked[] {
  const { unit, draws, directory } = asking.situation;
  if ('clock' in actor || 'effect' in actor) return [];
  if ('took' in actor) {
    const id = lastTaker(actor.took, asking.situation);
    return id === null ? [] : [{ key: id, name: directory.get(id)?.name ?? id }];
  }
  if ('office' in actor) return holdersOf(actor.office, asking).map(({ id, name }) => ({ key: id, name }));
  if ('drawn' in actor) return membersOf(draws, actor.drawn).map(({ id, name }) => ({ key: id, name }));
  if ('named' in actor) {
    return namedUnits(actor.named, asking).map((id) => ({ key: id, name: directory.get(id)?.name ?? id }));
  }
  switch (actor.unit) {
    case 'any':
      return [];
    case 'own':
      return [{ key: unit.id, name: unit.name }];
    case 'authority':
      return unit.authority ? [{ key: unit.authority.id, name: unit.authority.name }] : [];
  }
}
