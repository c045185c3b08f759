import type { Dashboard, Pack, ReadQuestion } from '@lixiang/schema';
import { objectOf } from '../../web/src/api/json.ts';
import type { GroupKey } from '../../web/src/dashboard/reading/figures.ts';
import { filterQuestion } from '../../web/src/dashboard/reading/filter-question.ts';
import {
  type Look,
  type PlannedWidget,
  planWidgets,
} from '../../web/src/dashboard/reading/planned-widget.ts';
import { pointAt, pointAtDue, type Pointed } from '../../web/src/dashboard/reading/pointed.ts';
import { pointedLines, pointedQuery } from '../../web/src/dashboard/reading/pointed-lines.ts';
import { readFigures } from '../../web/src/dashboard/reading/read-figures.ts';
import { askReading } from './read-client.ts';
import type { Client } from './client.ts';

/** Who looks at the dashboards of a pack, and when. */
export type Looking = { readonly client: Client; readonly pack: Pack; readonly look: Omit<Look, 'chosen'> };

export type Checked = {
  /** Numbers that lead to more or fewer than they say, and questions that were refused. */
  readonly faults: readonly string[];
  /** How many numbers other than nought were followed. */
  readonly followed: number;
};

/** Follows every number of a dashboard to what stands behind it, as it is, and narrowed by each of its filters. */
export async function misleadingNumbers(looking: Looking, dashboard: Dashboard): Promise<Checked> {
  const faults: string[] = [];
  let followed = 0;
  for (const chosen of [new Map<string, string>(), ...(await choicesOf(looking, dashboard))])
    for (const plan of planWidgets(looking.pack, dashboard, { ...looking.look, chosen })) {
      const name = `${dashboard.key}.${plan.widget.key}${chosen.size > 0 ? ` by ${[...chosen].join()}` : ''}`;
      const shown = await numbersOf(looking, plan).catch((error: unknown) => `${name}: ${String(error)}`);
      if (typeof shown === 'string') {
        faults.push(shown);
        continue;
      }
      for (const { count, pointed } of shown) {
        const { total } = pointedLines(
          looking.pack,
          pointed,
          await ask(looking, pointedQuestion(looking, pointed)),
        );
        if (total !== count) faults.push(`${name} ${pointed.title}: says ${count}, lists ${total}`);
        if (count > 0) followed += 1;
      }
    }
  return { faults, followed };
}

type Shown = { readonly count: number; readonly pointed: Pointed };

async function numbersOf(looking: Looking, plan: PlannedWidget): Promise<readonly Shown[]> {
  const figures = readFigures(looking.pack, plan, await ask(looking, plan.question));
  const at = (keys?: readonly GroupKey[]) => pointAt(plan, keys);
  switch (figures.kind) {
    case 'number':
      return [{ count: figures.count, pointed: at() }];
    case 'groups':
      return figures.groups.map(({ keys, count }) => ({ count, pointed: at(keys) }));
    case 'list':
      return [{ count: figures.total, pointed: at() }];
    case 'deadlines': {
      const days = Map.groupBy(figures.deadlines, ({ due }) => due);
      const whole = figures.deadlines.length === figures.total ? [...days] : [];
      return [
        { count: figures.total, pointed: pointAtDue(plan, null) },
        ...whole.map(([day, due]) => ({
          count: due.length,
          pointed: pointAtDue(plan, day === null ? { isNull: true } : { eq: day }),
        })),
      ];
    }
  }
}

/** One choice for each filter that has anything to choose from. */
async function choicesOf(
  looking: Looking,
  { filters }: Dashboard,
): Promise<readonly ReadonlyMap<string, string>[]> {
  if (filters.length === 0) return [];
  const { question, choicesIn } = filterQuestion(looking.pack, filters);
  const choices = choicesIn(await ask(looking, question));
  return filters.flatMap(({ key }) => {
    const [first] = choices.get(key) ?? [];
    return first ? [new Map([[key, first.value]])] : [];
  });
}

function pointedQuestion({ pack }: Looking, pointed: Pointed): ReadQuestion {
  const question = pointedQuery(pack, pointed, 1);
  if (!question) throw new Error(`${pointed.of} is not in the pack`);
  return question;
}

async function ask({ client, pack }: Looking, { query, variables }: ReadQuestion): Promise<unknown> {
  const { data, errors } = await askReading<unknown>(client, [pack.jurisdiction.key, query], {
    variables: query.includes('$after') ? { ...variables, after: null } : variables,
  });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join(' '));
  return objectOf(data);
}
