import 'reflect-metadata';
import { actsOf, clocksSeen, drawsOf, opinionsOf, rightsOf } from './lens-of-acts.ts';
import { likenessOf } from './lens-of-likeness.ts';
import { listsOf } from './lens-of-lists.ts';
import { carriedIn, formsOf, paperSeen, sheetsOf, textsOf } from './lens-of-forms.ts';
import { examineTables, numberedAnswers, openLists, resourcesIn } from '@lixiang/forms';
import {
  checkPack,
  checkSuccessor,
  coverageOf,
  type Dashboard,
  dashboardsFor,
  numberOf,
  type Pack,
  parameterValues,
  provisionsOf,
  seriesOf,
} from '@lixiang/schema';
import { printSchema } from 'graphql';
import { catalogueHead } from '../../../server/src/exchange/catalogue-head.ts';
import { missingLinks } from '../../../server/src/procedure/birth.ts';
import { CompiledPack } from '../../../server/src/procedure/compile-pack.ts';
import { initialValues } from '../../../server/src/procedure/initial-values.ts';
import { openActs, waitingStates } from '../../../server/src/procedure/waiting.ts';
import { pagesOf, partsOf, peopleOf } from './page.tsx';
import { lockedIn } from './lens-of-bases.ts';
import { RICH_PACK } from './rich-pack.ts';
import { buildReadSchema } from '../../../server/src/reading/read-schema.ts';
import { looksAt, situationsAt } from './situations.ts';
import { type Look, planWidgets } from '../../../web/src/dashboard/reading/planned-widget.ts';

const VIEWERS = [
  { organisation: 'a', offices: [], positions: [] },
  { organisation: 'b', offices: ['bureau'], positions: [] },
  { organisation: 'c', offices: ['finance'], positions: ['chief'] },
];
const LOOK: Look = { today: '2026-03-02', viewer: 'a', chosen: new Map([['state', 'open']]) };

/** What a person is shown of a dashboard, and what is asked for it. */
function boardSeen(pack: Pack, dashboard: Dashboard): unknown {
  const { key, name, filters } = dashboard;
  return [
    key,
    name,
    filters.map(({ key: filter, label }) => [filter, label]),
    planWidgets(pack, dashboard, LOOK).map(({ widget, cell, question }) => [
      widget.key,
      widget.title,
      widget.help,
      widget.kind,
      cell,
      question,
    ]),
  ];
}

/** What is seen of a pack through one part of the engine; never the pack itself. */
export type Lens = (pack: Pack) => unknown;

/** The parts of the engine, and of the pages, through which a pack is looked at. */
export const LENSES = {
  /** What the publisher is told is wrong. */
  checks: (pack) => checkPack(pack).filter(({ severity }) => severity === 'error'),
  warnings: (pack) => checkPack(pack),
  forms: (pack) => formsOf(pack),
  papers: (pack) => pack.forms.map((form) => paperSeen(form)),
  sheets: (pack) => sheetsOf(pack),
  carried: (pack) => carriedIn(pack),
  texts: (pack) => textsOf(pack),
  begins: (pack) =>
    situationsAt(pack).map((examination) =>
      pack.forms.map((form) => initialValues(form, examination.situation)),
    ),
  acts: (pack) => looksAt(pack).flatMap((examination) => actsOf(examination)),
  opinions: (pack) => looksAt(pack).flatMap((examination) => opinionsOf(examination)),
  draws: (pack) => looksAt(pack).flatMap((examination) => drawsOf(examination)),
  rights: (pack) => looksAt(pack).map((examination) => rightsOf(examination)),
  waiting: (pack) =>
    looksAt(pack).map((examination) => [
      openActs(examination),
      waitingStates(examination.situation.type, examination.situation.actor),
    ]),
  clocks: (pack) => situationsAt(pack).flatMap((examination) => clocksSeen(examination)),
  numbers: (pack) => {
    const known = { year: '2026', place: pack.jurisdiction.code, unit: '甲' };
    return [
      pack.recordTypes.map(({ number }) =>
        numberOf(seriesOf(number, { ...known, codeOf: () => undefined }) ?? '', 7),
      ),
      pack.forms.map((form) =>
        numberedAnswers(form, { grade: 'first' }, { ...known, lists: openLists(pack.codeLists) }),
      ),
    ];
  },
  links: (pack) =>
    new CompiledPack(1, pack).types.map((type) => [missingLinks(type, new Set()), [...type.links.values()]]),
  resources: (pack) =>
    pack.forms.map((form) =>
      resourcesIn(form, { items: [{ id: '1', thing: '灯', kind: '设备' }] }, openLists(pack.codeLists)),
    ),
  quality: (pack) =>
    pack.forms.map((form) =>
      examineTables(
        form,
        { items: [{ id: '1', thing: '灯，', kind: '灯，', share: 'free', condition: '须申请' }] },
        openLists(pack.codeLists),
      ),
    ),
  exchange: (pack) => catalogueHead(pack, { base: 'https://catalogue', mark: null }),
  locks: (pack) => lockedIn(pack),
  likeness: (pack) => likenessOf(pack),
  successors: (pack) => checkSuccessor(RICH_PACK, pack),
  parameters: (pack) => parameterValues(pack),
  reading: (pack) => printSchema(buildReadSchema(pack)),
  boards: (pack) =>
    VIEWERS.map((viewer) => dashboardsFor(pack, viewer).map((board) => boardSeen(pack, board))),
  lists: (pack) => listsOf(pack),
  pages: (pack) => pagesOf(pack),
  people: (pack) => peopleOf(pack),
  designer: (pack) => partsOf(pack),
  law: (pack) => [coverageOf(pack, []), provisionsOf(pack)],
} satisfies Readonly<Record<string, Lens>>;

/** What a lens shows, as text to compare. */
export function seen(lens: Lens, pack: Pack): string {
  return JSON.stringify(lens(pack), plain);
}

/** Results name the parts of the pack that they are about; what is said of those is no effect of theirs. */
function plain(key: string, value: unknown): unknown {
  if (value instanceof Map) return [...value.keys()];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (key === 'basis' && 'basis' in value)
    return {
      basis: value.basis,
      inferred: 'inferred' in value && value.inferred,
      ref: 'ref' in value && value.ref,
    };
  if (
    key === 'definition' ||
    key === 'transition' ||
    key === 'clock' ||
    key === 'situation' ||
    key === 'link'
  ) {
    return 'key' in value ? value.key : 'ref' in value ? value.ref : null;
  }
  return value;
}
