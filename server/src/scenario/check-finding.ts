import { type Finding, type Form, parsePack } from '@lixiang/schema';
import { z } from 'zod';
import { checkClock, checkOwed } from './check-clock.ts';
import { checkFiling, checkInbox } from './check-filing.ts';
import { checkNotices } from './check-notices.ts';
import { type Difference, differs, SAME } from './difference.ts';
import { FoundDocuments } from './fill-document.ts';
import { CURRENT_PACK, READ_DOCUMENTS, READ_EVENTS, READ_STATE, READ_TRANSITIONS } from './operations.ts';
import { FoundBlocker, namesOf } from './outcome.ts';
import { toAnswer, toAnswers } from './to-answer.ts';
import { listsOf } from './world-lists.ts';
import { type World } from './world.ts';

type FindingWith<K extends string> = Extract<Finding, Readonly<Record<K, unknown>>>;

const FoundState = z.object({
  record: z.object({
    facts: z.record(z.string(), z.unknown()),
    state: z.object({ key: z.string() }),
    links: z.array(z.object({ key: z.string(), records: z.array(z.object({ id: z.string() })) })),
  }),
});
const FoundTransitions = z.object({
  record: z.object({
    transitions: z.array(
      z.object({ key: z.string(), allowed: z.boolean(), warnings: z.array(FoundBlocker) }),
    ),
  }),
});
const FoundEvents = z.object({
  record: z.object({
    events: z.object({
      edges: z.array(z.object({ node: z.object({ transition: z.string().nullable() }) })),
    }),
  }),
});

/** How things differ from what a scenario says must be true at the end. */
export async function checkFinding(finding: Finding, world: World): Promise<readonly Difference[]> {
  if ('form' in finding) return await checkForm(finding, world);
  if ('state' in finding) {
    const { state } = await readState(finding.record, world);
    return differs('state', null, { expected: finding.state, found: state.key });
  }
  if ('fact' in finding) return await checkFact(finding, world);
  if ('history' in finding) return await checkHistory(finding, world);
  if ('count' in finding) {
    const { links } = await readState(finding.record, world);
    const records = links.find(({ key }) => key === finding.link)?.records ?? [];
    return differs('link', finding.link, { expected: finding.count, found: records.length });
  }
  if ('clock' in finding) return await checkClock(finding, world);
  if ('owes' in finding) return await checkOwed(finding, world);
  if ('filed' in finding) return await checkFiling(finding, world);
  if ('inbox' in finding) return await checkInbox(finding, world);
  if ('told' in finding) return await checkNotices(finding, world);
  if ('values' in finding) return await checkValues(finding, world);
  if ('warns' in finding) return await checkWarnings(finding, world);
  if ('as' in finding) return await checkRights(finding, world);
  return await checkAsked(finding, world);
}

async function readState(name: string, world: World) {
  const { id, by } = world.record(name);
  const client = await world.actor(by);
  return (await client.ask({ query: READ_STATE, variables: { id } }, FoundState)).record;
}

async function checkFact(finding: FindingWith<'fact'>, world: World): Promise<readonly Difference[]> {
  const { facts } = await readState(finding.record, world);
  const { type } = world.record(finding.record);
  const field = world.pack.recordTypes
    .find(({ key }) => key === type)
    ?.facts.find(({ key }) => key === finding.fact);
  if (!field) throw new Error(`${type} has no fact “${finding.fact}”`);
  const wanted = toAnswer(field, finding.is, { lists: listsOf(world), siblings: {} });
  return differs('fact', finding.fact, { expected: wanted, found: facts[finding.fact] ?? null });
}

async function checkHistory(finding: FindingWith<'history'>, world: World): Promise<readonly Difference[]> {
  const { id, by } = world.record(finding.record);
  const client = await world.actor(by);
  const { record } = await client.ask({ query: READ_EVENTS, variables: { id } }, FoundEvents);
  const taken = record.events.edges.flatMap(({ node }) => node.transition ?? []);
  return differs('history', null, { expected: finding.history, found: taken });
}

async function readDocuments(name: string, world: World) {
  const { id, by } = world.record(name);
  const client = await world.actor(by);
  return (await client.ask({ query: READ_DOCUMENTS, variables: { id } }, FoundDocuments)).record.documents;
}

async function checkValues(finding: FindingWith<'values'>, world: World): Promise<readonly Difference[]> {
  const form = world.formOf(world.record(finding.record), finding.document);
  const document = (await readDocuments(finding.record, world)).find(({ key }) => key === finding.document);
  const versions = document?.submissions.toSorted((a, b) => a.sequence - b.sequence) ?? [];
  const answers =
    finding.version === undefined
      ? (document?.draft ?? versions.at(-1)?.values ?? {})
      : (versions[finding.version - 1]?.values ?? {});
  const wanted = toAnswers(fieldsOf(form), finding.values, listsOf(world));
  return Object.entries(wanted).flatMap(([key, value]) =>
    differs('value', key, { expected: value, found: answers[key] ?? null }),
  );
}

type Asked = Extract<Finding, { readonly asks?: readonly string[] | undefined }>;

async function checkAsked({ record, asks = [], doesNotAsk = [] }: Asked, world: World) {
  const documents = await readDocuments(record, world);
  const asked = documents.filter(({ applies }) => applies).map(({ key }) => key);
  const missing = asks.filter((key) => !asked.includes(key));
  const surplus = doesNotAsk.filter((key) => asked.includes(key));
  return [...differing('asks', missing, asked), ...differing('doesNotAsk', surplus, asked)];
}

async function readTransitions({ record, as }: FindingWith<'as'>, world: World) {
  const client = await world.actor(as);
  const variables = { id: world.record(record).id };
  return (await client.ask({ query: READ_TRANSITIONS, variables }, FoundTransitions)).record.transitions;
}

type Rights = Exclude<FindingWith<'as'>, FindingWith<'warns'>>;

async function checkRights(finding: Rights, world: World): Promise<readonly Difference[]> {
  const transitions = await readTransitions(finding, world);
  const open = transitions.filter(({ allowed }) => allowed).map(({ key }) => key);
  const missing = (finding.may ?? []).filter((key) => !open.includes(key));
  const surplus = (finding.mayNot ?? []).filter((key) => open.includes(key));
  return [...differing('may', missing, open), ...differing('mayNot', surplus, open)];
}

async function checkWarnings(finding: FindingWith<'warns'>, world: World): Promise<readonly Difference[]> {
  const transitions = await readTransitions(finding, world);
  const warnings = transitions.find(({ key }) => key === finding.transition)?.warnings ?? [];
  const names = warnings.flatMap(namesOf);
  const missing = finding.warns.filter((name) => !names.includes(name));
  return differing('warned', missing, names);
}

async function checkForm(finding: FindingWith<'form'>, world: World): Promise<readonly Difference[]> {
  const { administrator } = world;
  const published = z.object({ pack: z.object({ content: z.unknown() }) });
  const { content } = (await administrator.ask({ query: CURRENT_PACK }, published)).pack;
  const parsed = parsePack(content);
  const form = 'pack' in parsed ? parsed.pack.forms.find(({ key }) => key === finding.form) : undefined;
  if (!form) return [{ code: 'formMissing', about: finding.form, expected: null, found: null }];
  return [
    ...checkLabels(form, finding.labels ?? []),
    ...checkOptions(form, finding, world),
    ...differs('notes', null, { expected: finding.notes ?? notesOf(form), found: notesOf(form) }),
  ];
}

/** The labels must stand on the form in this order, each as often as it is named. */
function checkLabels(form: Form, labels: readonly string[]): readonly Difference[] {
  const drawn = fieldsOf(form).map(({ label }) => label);
  let from = 0;
  for (const label of labels) {
    const at = drawn.indexOf(label, from);
    if (at < 0) return [{ code: 'label', about: null, expected: label, found: drawn.slice(from) }];
    from = at + 1;
  }
  return SAME;
}

function checkOptions(
  form: Form,
  { options = {} }: FindingWith<'form'>,
  world: World,
): readonly Difference[] {
  return Object.entries(options).flatMap(([key, labels]) => {
    const field = fieldsOf(form).find((each) => each.key === key);
    if (field?.kind !== 'choice' && field?.kind !== 'choices') {
      return differs('options', key, { expected: labels, found: null });
    }
    const offered =
      field.options ?? world.pack.codeLists.find((list) => list.key === field.list)?.options ?? [];
    return differs('options', key, { expected: labels, found: offered.map(({ label }) => label) });
  });
}

function notesOf(form: Form): readonly string[] {
  return form.layout?.notes ?? [];
}

function fieldsOf(form: Form) {
  return form.sections.flatMap((section) => section.fields);
}

/** Those of a list that should have been there, or should not. */
function differing(
  code: 'asks' | 'doesNotAsk' | 'may' | 'mayNot' | 'warned',
  wrong: readonly string[],
  found: readonly string[],
): readonly Difference[] {
  return wrong.length > 0 ? [{ code, about: null, expected: wrong, found }] : SAME;
}
