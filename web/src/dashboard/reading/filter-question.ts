import {
  type Dashboard,
  type DashboardFilter,
  isDated,
  isGroupable,
  type Pack,
  pathName,
  type ReadPath,
  readPathsOf,
  type ReadQuestion,
  rootNames,
} from '@lixiang/schema';
import { objectOf } from '../../api/json.ts';

export type FilterChoice = { readonly value: string; readonly label: string };

type Source = { readonly filter: string; readonly alias: string; readonly field: string };

/** Asks what there is to choose from: what groups the records make by the paths of each filter. */
export function filterQuestion(
  pack: Pack,
  filters: Dashboard['filters'],
): {
  readonly question: ReadQuestion;
  readonly choicesIn: (data: unknown) => ReadonlyMap<string, readonly FilterChoice[]>;
} {
  const sources = filters.flatMap((filter) => sourcesOf(pack, filter));
  const asked = sources.map(({ alias, field }) => `${alias}: ${field}`).join(' ');
  return {
    question: { query: asked === '' ? '{ __typename }' : `{ ${asked} }`, variables: {} },
    choicesIn: (data) => choicesIn(sources, data),
  };
}

function sourcesOf(pack: Pack, { key: filter, paths }: DashboardFilter): readonly Source[] {
  return Object.entries(paths).flatMap(([of, place], index) => {
    const type = pack.recordTypes.find(({ key }) => key === of);
    const path = type && readPathsOf(pack, type).find((each) => each.path === place);
    if (!path || !isGroupable(path.kind)) return [];
    const by = `groupBy: [{ by: ${pathName(place)}${periodOf(path)} }]`;
    return [
      {
        filter,
        alias: `${filter}_${index}`,
        field: `${rootNames(pack, of).aggregate}(${by}) { groups { keys { value label } } }`,
      },
    ];
  });
}

/** Days are chosen by the year. */
function periodOf({ kind }: ReadPath): string {
  return isDated(kind) ? ', period: YEAR' : '';
}

function choicesIn(sources: readonly Source[], data: unknown): ReadonlyMap<string, readonly FilterChoice[]> {
  const answers = objectOf(data);
  const found = new Map<string, Map<string, string>>();
  for (const { filter, alias } of sources) {
    const choices = found.get(filter) ?? new Map<string, string>();
    found.set(filter, choices);
    const groups = objectOf(answers[alias])['groups'];
    for (const group of Array.isArray(groups) ? groups : []) {
      const keys = objectOf(group)['keys'];
      const { value, label } = objectOf(Array.isArray(keys) ? keys[0] : undefined);
      if (typeof value === 'string') choices.set(value, typeof label === 'string' ? label : value);
    }
  }
  return new Map(
    [...found].map(([filter, choices]) => [
      filter,
      [...choices]
        .map(([value, label]) => ({ value, label }))
        .toSorted((one, other) => other.value.localeCompare(one.value)),
    ]),
  );
}
