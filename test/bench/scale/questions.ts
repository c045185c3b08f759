import { type Call } from '../server/load.ts';
import { type Session } from '../server/open-county.ts';

export const SIDES = ['ours', 'plain', 'graphile'] as const;
export type Side = (typeof SIDES)[number];

/** One question that all three answer; how often in a turn, and how many times plain `pg` ours may cost. */
export type Question = {
  readonly name: string;
  readonly limit: number;
  readonly times: number;
  /** Which one of its kind; none is asked a second time. */
  readonly call: (side: Side, at: number) => Call;
};

type Place = {
  readonly jurisdiction: string;
  readonly office: Session;
  /** Projects of the middle, whose pages are asked for. */
  readonly records: readonly string[];
};

const STATES = ['returned', 'declared', 'technicalReview', 'revising', 'reviewSettled'];
const CATEGORIES = ['application', 'network', 'dataUse', 'security'];
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2021, 0, 4);

const OURS = {
  list: `query ($state: Project_State!, $category: List_ProjectCategory!) {
    projectList(first: 20, where: { state: { eq: $state }, profile: { category: { eq: $category } } }) {
      edges { cursor node { id number title state updatedAt declaration { projectName costAmount { fen } projectType } } }
      pageInfo { hasNextPage } } }`,
  detail: `query ($id: ID!) { project(id: $id) { id number title state stateSince createdOn version unit { name }
    declaration { projectName costAmount { fen } projectType leader leaderPhone contact background costEstimate
      preparation scheduleAndFunds }
    profile { kind category crossDepartment }
    history(first: 20) { edges { node { sequence at transition fromState toState actor organisation reason } } } } }`,
  sums: `query ($category: List_ProjectCategory!, $since: Date!) {
    projectAggregate(groupBy: [{ by: profile_kind }, { by: state }],
      where: { profile: { category: { eq: $category } }, createdOn: { gte: $since } }) {
      groups { keys { value } count sum { declaration_costAmount { fen } } } } }`,
};

const GRAPHILE = {
  list: `query ($state: String!, $category: String!) {
    allProjects(first: 20, orderBy: [UPDATED_AT_DESC, ROW_ID_DESC], condition: { state: $state, category: $category }) {
      edges { cursor node { rowId number title state updatedAt projectName costAmount projectType } }
      pageInfo { hasNextPage } } }`,
  detail: `query ($jurisdiction: String!, $id: String!) {
    projectByJurisdictionAndRowId(jurisdiction: $jurisdiction, rowId: $id) {
      rowId number title state stateSince createdAt version unit { name }
      projectName costAmount projectType leader leaderPhone contact background costEstimate preparation scheduleAndFunds
      kind category crossDepartment
      history(first: 20, orderBy: SEQUENCE_ASC) { edges { node {
        sequence at transition fromState toState actor organisation reason } } } } }`,
  sums: `query ($category: String!, $since: Date!) {
    projectSums(askedCategory: $category, since: $since) { edges { node { category state count total } } } }`,
};

/** A list with a filter and three fields of a form, a detail with its history, and sums by groups. */
export function questionsOf({ jurisdiction, office, records }: Place): readonly Question[] {
  const { cookie, csrf } = office;
  const asked = (kind: keyof typeof OURS, variables: Readonly<Record<string, string>>) => {
    return (side: Side): Call => {
      if (side === 'plain')
        return { path: `/${kind}`, headers: { cookie }, body: JSON.stringify(variables), expected: EXPECTED };
      const [query, path] =
        side === 'ours' ? [OURS[kind], `/graphql/${jurisdiction}`] : [GRAPHILE[kind], '/graphql'];
      const more = side === 'graphile' && kind === 'detail' ? { jurisdiction } : {};
      const headers = { cookie, 'x-csrf-token': csrf };
      const body = JSON.stringify({ query, variables: { ...variables, ...more } });
      return { path, headers, body, expected: EXPECTED };
    };
  };
  const state = (at: number) => STATES.at(at % STATES.length) ?? '';
  const category = (at: number) => CATEGORIES.at(Math.floor(at / STATES.length) % CATEGORIES.length) ?? '';
  return [
    {
      name: 'a list with a filter and three form fields',
      limit: 3,
      times: 80,
      call: (side, at) => asked('list', { state: state(at), category: category(at) })(side),
    },
    {
      name: 'a detail with its history',
      limit: 3,
      times: 120,
      call: (side, at) => asked('detail', { id: records.at((at * 7) % records.length) ?? '' })(side),
    },
    {
      name: 'sums and counts by kind and state',
      limit: 1.3,
      times: 3,
      call: (side, at) =>
        asked('sums', {
          category: category(at * STATES.length),
          since: new Date(FIRST_DAY + at * DAY).toISOString().slice(0, 10),
        })(side),
    },
  ];
}

const EXPECTED = '{"data":';
