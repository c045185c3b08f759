import { CompiledPack } from './compile-pack.ts';
import { type CompiledType } from './compile-type.ts';
import { Examination } from './examination.ts';
import { SAMPLE_PACK } from './sample-pack.ts';
import { type EventFacts, type LinkedRecord, type OrganisationFacts, type Situation } from './situation.ts';

export const SAMPLE = new CompiledPack(1, SAMPLE_PACK);

export const UNIT: OrganisationFacts = { id: 'unit', name: '城管局', offices: [] };
export const BUREAU: OrganisationFacts = { id: 'bureau', name: '县管理局', offices: ['bureau'] };
export const PLANNING: OrganisationFacts = { id: 'planning', name: '县发改局', offices: ['planning'] };
export const FINANCE: OrganisationFacts = { id: 'finance', name: '县财政局', offices: ['finance'] };
export const STRANGER: OrganisationFacts = { id: 'stranger', name: '教育局', offices: [] };

/** A situation to test with: a draft of the unit's own project, but for what is said otherwise. */
export function sampleSituation(differing: Partial<Situation> & { readonly state?: string } = {}): Situation {
  const { state = 'draft', ...rest } = differing;
  return {
    pack: SAMPLE,
    type: typeNamed('project'),
    today: '2026-03-02',
    record: {
      id: 'project-1',
      state,
      number: 'XM-2026-001',
      title: '智慧路灯',
      createdOn: '2026-03-01',
      since: '2026-03-01',
      version: 1,
      facts: {},
    },
    unit: { id: UNIT.id, name: UNIT.name, creditCode: null, authority: null, attributes: {} },
    actor: actorFor(UNIT),
    documents: { application: written({ name: '智慧路灯', amount: 1000 }) },
    submitted: {},
    links: { entries: [sampleEntry('listed')], followUps: [] },
    events: [],
    filings: [],
    points: [],
    opinions: [],
    draws: [],
    directory: new Map([BUREAU, PLANNING, FINANCE].map((organisation) => [organisation.id, organisation])),
    moved: new Map(),
    ...rest,
  };
}

/** Looks at a situation with a digest that can be read. */
export function look(situation: Situation): Examination {
  return new Examination(situation, (text) => text);
}

/** Somebody of an organisation. */
export function actorFor(organisation: Situation['actor']['organisation']): Situation['actor'] {
  return { account: 'someone', organisation, positions: [] };
}

/** Something that somebody of an organisation did, and where it led. */
export function happened(to: string, transition: string | null = null, organisation = UNIT.id): EventFacts {
  return { transition, to, on: '2026-02-01', account: 'someone', organisation };
}

/** A document with answers, and files with these ids. */
export function written(values: Readonly<Record<string, unknown>>, files: readonly string[] = []) {
  return { values, files, started: true };
}

/** An entry of the list at the other end of the project's link. */
export function sampleEntry(state: string, id = 'entry-1'): LinkedRecord {
  return {
    id,
    type: typeNamed('entry'),
    pack: SAMPLE,
    state,
    number: 'QD-001',
    title: '路灯条目',
    createdOn: '2026-01-01',
    since: '2026-01-01',
    version: 3,
    facts: {},
    unit: { id: UNIT.id, name: UNIT.name, creditCode: null, authority: null, attributes: {} },
    documents: { card: { name: '路灯条目' } },
    clocks: {},
    links: {},
  };
}

/** The situation of such an entry, for acts that are carried along to it. */
export function entrySituation(state: string, name = '路灯条目', id = 'entry-1'): Situation {
  const entry = sampleEntry(state, id);
  return {
    ...sampleSituation(),
    type: entry.type,
    record: entry,
    documents: { card: written({ name }) },
    links: {},
  };
}

/** A type of the sample pack. */
export function typeNamed(key: string): CompiledType {
  const type = SAMPLE.type(key);
  if (!type) throw new Error(`the sample has no type ${key}`);
  return type;
}
