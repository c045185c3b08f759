import { type Pack } from '@lixiang/schema';
import { CompiledPack } from '../../../server/src/procedure/compile-pack.ts';
import { Examination } from '../../../server/src/procedure/examination.ts';
import { RICH_PACK } from './rich-pack.ts';
import { inputsDigest } from '../../../server/src/procedure/review-state.ts';
import { type OrganisationFacts, type Situation } from '../../../server/src/procedure/situation.ts';
import { notYet } from '../../../server/src/procedure/birth.ts';

/** Answers to every field of the rich form: good ones, and ones that break every limit. */
export const ANSWERS = {
  good: {
    heading: '路灯',
    story: '改造路灯',
    count: 4,
    area: 500,
    sum: 500,
    share: 500,
    day: '2026-03-01',
    month: '2026-03',
    year: 2026,
    urgent: true,
    reason: '紧急',
    kept: '原样',
    way: 'new',
    grade: 'first',
    sector: 'light',
    ways: ['new', 'old'],
    sectors: ['road'],
    branch: 'lamp',
    place: ['east', 'mill'],
    person: '张三',
    phone: '13800138000',
    code: '91350100M000100Y43',
    leader: 'leader',
    units: ['leader', 'unit'],
    office: 'finance',
    offices: ['finance', 'planning'],
    entry: 'entry-1',
    scan: ['f1'],
    address: { street: '二路' },
    items: [
      { id: 'r1', kind: '设备', thing: '灯', price: 100 },
      { id: 'r2', kind: '设备', thing: '杆', price: 200 },
    ],
  },
  bad: {
    heading: '路',
    story: '长'.repeat(9),
    count: 3,
    area: 1,
    sum: 1,
    share: 1,
    day: '2027-01-01',
    month: '三月',
    year: 1999,
    urgent: true,
    way: 'old',
    sector: 'sea',
    ways: ['new'],
    sectors: ['sea'],
    branch: 'bridge',
    place: ['east'],
    person: '张',
    phone: '1',
    code: '1',
    leader: 7,
    units: 'unit',
    office: ['finance'],
    offices: 'finance',
    entry: 5,
    scan: ['f1', 'f2', 'f3'],
    address: 7,
    items: [{ id: 'r1', kind: '设备', price: 100 }],
  },
  most: {
    heading: '路'.repeat(7),
    story: '长',
    count: 11,
    area: 1000,
    sum: 1000,
    share: 1000,
    day: '2026-03-01',
    year: 2050,
    urgent: false,
    ways: ['new', 'old', 'else'],
    person: '张'.repeat(5),
    sector: 'road',
    branch: 'bridge',
    items: ['a', 'b', 'c', 'd'].map((id) => ({ id, kind: '设备', thing: id })),
  },
  none: {},
};

const organisation = (id: string, ...offices: readonly string[]): OrganisationFacts => ({
  id,
  name: `${id}单位`,
  offices,
});
const ORGANISATIONS = [
  organisation('unit'),
  organisation('authority'),
  organisation('leader'),
  organisation('member'),
  organisation('bureau', 'bureau'),
  organisation('planning', 'planning'),
  organisation('finance', 'finance'),
  organisation('archive', 'archive'),
];

const CHIEFS = new Set(['unit', 'authority', 'bureau']);

/** Everybody who may ask: people of every organisation, with and without a position, and the clock. */
const ACTORS: readonly Situation['actor'][] = [
  ...ORGANISATIONS.map((each) => ({ account: 'someone', organisation: each, positions: [] })),
  ...ORGANISATIONS.filter(({ id }) => CHIEFS.has(id)).map((each) => ({
    account: 'chief',
    organisation: each,
    positions: ['chief'],
  })),
  { account: null, organisation: null, positions: [] },
];

/** Situations of a pack, and of each everybody's look at it. */
export function looksAt(pack: Pack): readonly Examination[] {
  const before = situationsOf(new CompiledPack(1, RICH_PACK)).map(opinionsOn);
  return situationsOf(new CompiledPack(1, pack)).flatMap((situation, at) =>
    ACTORS.map((actor) => new Examination({ ...situation, actor, opinions: before[at] ?? [] }, DIGEST)),
  );
}

/** A digest that can be read. */
const DIGEST = (text: string) => text;

/** What was said on a matter before anything was changed: by some for it, by some against. */
function opinionsOn(situation: Situation): Situation['opinions'] {
  const asking = new Examination(situation, DIGEST);
  const said = [
    ...(situation.today === '2026-03-02' ? WHOLE : []),
    ['some', 'one', 'finance', 'yes'],
    ['other', 'one', 'finance', 'later'],
    ['part', 'one', 'finance', 'yes'],
    ['part', 'two', 'planning', 'no'],
  ] as const;
  return said.flatMap(([review, task, asked, outcome]) => {
    const state = asking.review(review);
    const found = state?.review.tasks.find(({ key }) => key === task);
    if (!state || !found) return [];
    const digest = inputsDigest(state.review, found, { asking, digest: DIGEST });
    return [{ id: `${review}-${task}`, review, task, asked, outcome, digest, on: situation.today }];
  });
}

const WHOLE = [
  ['whole', 'first', 'finance', 'yes'],
  ['whole', 'second', 'planning', 'no'],
] as const;

/** One look at each situation. */
export function situationsAt(pack: Pack): readonly Examination[] {
  return situationsOf(new CompiledPack(1, pack)).map(
    (situation) => new Examination(situation, (text) => text),
  );
}

function situationsOf(pack: CompiledPack): readonly Situation[] {
  const files = ['f1'];
  const paper = (values: Readonly<Record<string, unknown>>) => ({
    paper: { values, files: [], started: true },
    annex: { values: {}, files, started: true },
  });
  return [
    matterAt(pack, 'matter', { state: 'open', documents: paper(ANSWERS.good) }),
    matterAt(pack, 'matter', {
      state: 'open',
      documents: paper(ANSWERS.bad),
      facts: { amount: 300 },
      today: '2026-05-20',
    }),
    matterAt(pack, 'matter', {
      state: 'open',
      documents: { annex: { values: {}, files: ['a', 'b', 'c'], started: true } },
      facts: { later: '2026-04-20' },
      today: '2029-12-20',
    }),
    matterAt(pack, 'matter', {
      state: 'open',
      documents: paper({ ...ANSWERS.good, count: 8 }),
      facts: { amount: 1 },
    }),
    matterAt(pack, 'matter', { state: 'paused', documents: paper(ANSWERS.good), today: '2026-03-20' }),
    matterAt(pack, 'matter', { state: 'done', documents: paper(ANSWERS.good) }),
    matterAt(pack, 'matter', { state: '', documents: {} }),
  ].flat();
}

type Given = Partial<Pick<Situation, 'today'>> &
  Pick<Situation, 'documents'> & {
    readonly state: string;
    readonly facts?: Readonly<Record<string, unknown>>;
  };

function matterAt(
  pack: CompiledPack,
  key: string,
  { state, documents, facts = {}, today = '2026-03-02' }: Given,
): readonly Situation[] {
  const type = pack.type(key);
  if (!type) return [];
  const begun = {
    id: `${key}-1`,
    state,
    number: 'SX-1',
    title: '事项',
    createdOn: '2026-03-01',
    since: '2026-03-01',
    version: 1,
    facts,
  };
  const unit = {
    id: 'unit',
    name: 'unit单位',
    creditCode: null,
    authority: { id: 'authority', name: 'authority单位' },
    attributes: { isSchool: true, size: 'wide' },
  };
  const entries =
    key === 'matter' || key === 'project'
      ? { entries: ['listed', 'proposed'].flatMap((each) => entry(pack, each, unit)) }
      : {};
  const event = (to: string, transition: string, on: string) => ({
    transition,
    to,
    on,
    account: 'someone',
    organisation: 'unit',
  });
  return [
    {
      pack,
      type,
      today,
      unit,
      documents,
      actor: { account: null, organisation: null, positions: [] },
      record: state === '' ? notYet(today) : begun,
      submitted: {},
      links: { followUps: [], spawn: [], siblings: [], projects: [], matter: [], ...entries },
      events: [
        event('open', 'begin', '2026-03-01'),
        event('paused', 'pause', '2026-03-04'),
        event('open', 'resume', '2026-03-06'),
      ],
      filings: [{ key: 'free', offices: ['finance'], received: [], on: '2026-03-01' }],
      points: [{ id: 'p1', answered: false }],
      opinions: [],
      draws: ['pool', 'experts'].map((panel) => ({
        panel,
        on: '2026-03-01',
        members: [{ id: 'm1', name: '专家', unit: 'member' }],
      })),
      directory: new Map(ORGANISATIONS.map((each) => [each.id, each])),
      moved: new Map(
        key === 'entry'
          ? []
          : ['listed', 'proposed'].flatMap((each) =>
              matterAt(pack, 'entry', {
                state: each,
                documents: { card: { values: { name: '条目' }, files: [], started: true } },
              }).map((at) => [`entry-${each}`, at] as const),
            ),
      ),
    },
  ];
}

function entry(pack: CompiledPack, state: string, unit: Situation['unit']): Situation['links'][string] {
  const type = pack.type('entry');
  if (!type) return [];
  return [
    {
      id: `entry-${state}`,
      type,
      pack,
      state,
      number: 'QD-1',
      title: '条目',
      createdOn: '2026-01-01',
      since: '2026-01-01',
      version: 1,
      facts: {},
      unit,
      documents: { card: { name: '条目' } },
      clocks: {},
      links: {},
    },
  ];
}
