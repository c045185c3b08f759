import type { Pack, RecordType } from '@lixiang/schema';
import { objectOf } from '../api/json.ts';
import { auditDetailWords as words } from '../wording/audit-detail.ts';
import { changesIn, type Names } from './detail-changes.ts';

/** An entry, as far as its sentence rests on it. */
export type Detailed = {
  readonly action: string;
  readonly detail: unknown;
  readonly record: { readonly type: string } | null;
};

type Detail = Readonly<Record<string, unknown>>;
type Told = (detail: Detail, of: RecordType | undefined, pack: Pack) => readonly string[];

/** What an entry says beside its action, in a sentence; blank where there is nothing more to say. */
export function detailSentence(pack: Pack, { action, detail, record }: Detailed): string {
  const type = pack.recordTypes.find(({ key }) => key === record?.type);
  return words.list((TOLD[action]?.(objectOf(detail), type, pack) ?? []).filter((part) => part !== ''));
}

/** By action, what is told of it; what is not here has nothing to tell. */
const TOLD: Readonly<Record<string, Told>> = {
  createOrganisation: (detail, _, pack) => [
    words.organisation(text(detail, 'name')),
    ...(texts(detail, 'offices').length > 0 ? [words.offices(officesIn(pack, detail))] : []),
  ],
  updateOrganisation: (detail, _, pack) => [
    words.organisation(text(objectOf(detail['after']), 'name')),
    ...changesIn(detail, namesOf(pack)),
  ],
  createAccount: (detail) => [
    words.account(text(detail, 'login'), text(detail, 'name')),
    ...(detail['administrator'] === true ? [words.administrator] : []),
  ],
  updateAccount: (detail, _, pack) => {
    const after = objectOf(detail['after']);
    return [
      words.account(text(after, 'login'), text(after, 'name')),
      ...changesIn(detail, namesOf(pack)),
      ...(detail['passwordChanged'] === true ? [words.passwordChanged] : []),
    ];
  },
  publishPack: (detail) => {
    const unproven = texts(detail, 'unprovenScenarios').length;
    return [
      words.version(number(detail, 'version')),
      ...(unproven > 0 ? [words.unproven(unproven, text(detail, 'reason'))] : []),
    ];
  },
  beginPackDesign: (detail) => [words.designOn(number(detail, 'baseVersion'))],
  discardPackDesign: (detail) => [
    words.designOn(number(detail, 'baseVersion')),
    words.steps(number(detail, 'revision')),
  ],
  rebasePackDesign: (detail) => [
    words.versions(number(detail, 'from'), number(detail, 'to')),
    words.lost(number(detail, 'lost'), number(detail, 'overwritten')),
  ],
  createApiToken: (detail, _, pack) => [
    words.token(text(detail, 'name')),
    words.reads(texts(detail, 'scopes').map((key) => named(pack.recordTypes, key))),
    words.perMinute(number(detail, 'perMinute')),
    words.until(text(detail, 'expiresOn')),
  ],
  revokeApiToken: (detail) => [words.token(text(detail, 'name'))],
  rehearse: (detail) => [words.scenarios(number(detail, 'scenarios'), detail['packInForce'] === true)],
  beginSimulation: (detail) => [
    words.simulationOf(wordOf(words.packs, text(detail, 'pack')), number(detail, 'copied')),
  ],
  endSimulation: (detail) => [wordOf(words.ends, text(detail, 'why'))],
  uploadFile: (detail, type) => [documentIn(type, detail), words.file(text(detail, 'name'))],
  removeFile: (detail, type) => [documentIn(type, detail), words.file(text(detail, 'name'))],
  exportDossier: (detail) => [words.dossier(number(detail, 'files'))],
  exportCatalogue: (detail) => [words.format(text(detail, 'format'))],
  createRecord: (detail, _, pack) => [
    named(pack.recordTypes, text(detail, 'type')),
    ...(detail['listImport'] === undefined ? [] : [words.byList]),
  ],
  importList: (detail, _, pack) => [
    named(pack.recordTypes, text(detail, 'type')),
    words.file(text(detail, 'file')),
    words.counts(number(detail, 'began'), number(detail, 'changed'), number(detail, 'leftOut')),
  ],
  takeBackImport: (detail, _, pack) => [
    named(pack.recordTypes, text(detail, 'type')),
    words.file(text(detail, 'file')),
    words.taken(number(detail, 'taken')),
  ],
  saveDocument: (detail, type) => [
    documentIn(type, detail),
    words.revision(number(detail, 'revision')),
    ...(detail['listImport'] === undefined ? [] : [words.byList]),
    ...(detail['takenBack'] === undefined ? [] : [words.takenBack]),
  ],
  takeTransition: (detail, type, pack) => {
    const acts = procedureOf(pack, type)?.transitions ?? [];
    return [words.act(named(acts, text(detail, 'transition')))];
  },
  giveOpinion: (detail, type, pack) => {
    const review = procedureOf(pack, type)?.reviews.find(({ key }) => key === detail['review']);
    const task = review?.tasks.find(({ key }) => key === detail['task']);
    const said = task?.outcomes.find(({ key }) => key === detail['outcome']);
    return [words.opinion(task?.name ?? text(detail, 'task'), said?.label ?? text(detail, 'outcome'))];
  },
  drawPanel: (detail, type, pack) => {
    const panels = procedureOf(pack, type)?.panels ?? [];
    return [words.drawn(named(panels, text(detail, 'panel')), texts(detail, 'members').length)];
  },
  answerPoint: (detail) => [words.answer(text(detail, 'answer'))],
  moveRecord: (detail) => [words.versions(number(detail, 'from'), number(detail, 'to'))],
  takeBackMove: (detail) => [words.versions(number(detail, 'from'), number(detail, 'to'))],
  linkRecords: (detail, type, pack) => [words.link(linkIn(pack, type, text(detail, 'link')))],
  unlinkRecords: (detail, type, pack) => [words.link(linkIn(pack, type, text(detail, 'link')))],
};

function namesOf(pack: Pack): Names {
  return { offices: (keys) => keys.map((key) => named(pack.offices, key)) };
}

function officesIn(pack: Pack, detail: Detail): readonly string[] {
  return texts(detail, 'offices').map((key) => named(pack.offices, key));
}

function procedureOf({ procedures }: Pack, type: RecordType | undefined) {
  return procedures.find(({ key }) => key === type?.procedure);
}

function documentIn(type: RecordType | undefined, detail: Detail): string {
  const key = text(detail, 'document');
  return key === '' ? '' : words.document(named(type?.documents ?? [], key));
}

/** A link is named by the type that declares it, or from the other end by its inverse. */
function linkIn({ recordTypes }: Pack, type: RecordType | undefined, key: string): string {
  const own = type?.links.find((link) => link.key === key)?.label;
  const inverse = recordTypes.flatMap(({ links }) => links).find((link) => link.inverse?.key === key);
  return own ?? inverse?.inverse?.label ?? key;
}

function named(items: readonly { readonly key: string; readonly name: string }[], key: string): string {
  return items.find((item) => item.key === key)?.name ?? key;
}

function wordOf(known: Readonly<Record<string, string>>, key: string): string {
  return known[key] ?? key;
}

function text(detail: Detail, name: string): string {
  const value = detail[name];
  return typeof value === 'string' ? value : '';
}

function texts(detail: Detail, name: string): readonly string[] {
  const value = detail[name];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function number(detail: Detail, name: string): number {
  const value = detail[name];
  return typeof value === 'number' ? value : 0;
}
