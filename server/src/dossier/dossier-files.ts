import { createHash } from 'node:crypto';
import { canonicalJson } from '../shared/digest.ts';
import { type HandedIn, type Paper } from './gather-papers.ts';
import { type Dossier } from './gather-dossier.ts';
import { indexPage } from './index-page.ts';
import { attachmentsOf, type Paths, pathsIn } from './paths.ts';
import { printPaper } from './print-paper.ts';
import { dossierWords as words } from './wording.ts';

/** One file of a dossier: text that was made for it, or the kept content of an attachment. */
export type DossierFile = {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly sm3: string;
  readonly content: Uint8Array | { readonly kept: string };
};

/** The files of a dossier in their order, the list of them last; the same record gives the same bytes. */
export function dossierFiles(dossier: Dossier): readonly DossierFile[] {
  const attachments = attachmentsOf(dossier.papers);
  const paths = pathsIn(dossier.papers, attachments);
  const files = [
    made(words.index, indexPage(dossier, paths)),
    ...dataFiles(dossier),
    ...dossier.papers.flatMap((paper) =>
      paper.versions.flatMap((version) => paperFiles(dossier, paper, { version, paths })),
    ),
    ...attachments.map(({ file, path }) => ({
      path,
      size: file.size,
      sha256: file.sha256,
      sm3: file.sm3,
      content: { kept: file.sha256 },
    })),
  ];
  return [...files, made(words.manifest, manifestOf(dossier, files))];
}

/** The list of files, which names its own digest: it can be told from any other to the byte. */
function manifestOf({ record, mark }: Dossier, files: readonly DossierFile[]): string {
  const body = {
    format: 1,
    ...marked(mark),
    record: { id: record.id, number: record.number, version: record.version },
    files: files.map(({ path, size, sha256, sm3 }) => ({ path, size, sha256, sm3 })),
  };
  const digest = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  return `${JSON.stringify({ digest, ...body }, null, 1)}\n`;
}

function dataFiles(dossier: Dossier): readonly DossierFile[] {
  const { record, type, unit, state, events, reviews, points, filings, clocks, links, mark } = dossier;
  const { id, number, title, version, packVersion, createdAt, updatedAt, facts } = record;
  return [
    data(words.record, {
      ...marked(mark),
      id,
      number,
      title,
      version,
      packVersion,
      createdAt,
      updatedAt,
      facts,
      type: { key: type.recordType.key, name: type.recordType.name },
      unit: { id: unit.id, name: unit.name },
      state: { key: state.key, name: state.name },
    }),
    data(
      words.events,
      listed(
        mark,
        events.map((event) => without(Object.assign({}, event, { basis: event.basis() }), 'submissions')),
      ),
    ),
    data(
      words.opinions,
      listed(
        mark,
        reviews.map(({ key, name, basis, passed, complete, tasks }) => ({
          key,
          name,
          basis,
          passed,
          complete,
          tasks: tasks.map(({ key: task, name: called, asked, opinion, superseded }) => ({
            key: task,
            name: called,
            asked,
            opinion,
            superseded,
          })),
        })),
      ),
    ),
    data(words.others, {
      ...marked(mark),
      points: points.map((point) => without(point, 'mayAnswer')),
      filings: filings.map((filing) => without(filing, 'mayReceive')),
      clocks: clocks.map(({ key, name, period, year, from, due, provisional, metOn, basis }) => ({
        key,
        name,
        period,
        year,
        from,
        due,
        provisional,
        metOn,
        basis,
      })),
      links,
    }),
  ];
}

type Placed = { readonly version: HandedIn; readonly paths: Paths };

function paperFiles(
  { papers, mark }: Dossier,
  paper: Paper,
  { version, paths }: Placed,
): readonly DossierFile[] {
  const folder = paths.folderOf(paper, version);
  const { form, values, lists, files, sequence, at, by, digest, packVersion } = version;
  const kept = files.map(({ id, name, size, sha256, sm3 }) => ({
    name,
    size,
    sha256,
    sm3,
    path: paths.attachments.get(id) ?? null,
  }));
  const told = {
    ...marked(mark),
    document: paper.key,
    name: paper.name,
    sequence,
    at,
    by,
    digest,
    packVersion,
    files: kept,
    values,
  };
  if (!form) return [data(`${folder}/${words.values}`, told)];
  const names = Object.fromEntries(
    papers.map(({ key, versions }) => [key, (versions.at(-1)?.files ?? []).map(({ name }) => name)]),
  );
  return [
    data(`${folder}/${words.values}`, told),
    made(`${folder}/${words.paper}`, printPaper({ form, values, lists, files: names, mark })),
  ];
}

/** What has no effect says so first. */
function marked(mark: string | null) {
  return mark === null ? {} : { notice: mark };
}

/** A list has no place to say it: it stands beside it then. */
function listed(mark: string | null, entries: readonly unknown[]) {
  return mark === null ? entries : { ...marked(mark), entries };
}

function data(path: string, value: unknown): DossierFile {
  return made(path, `${JSON.stringify(JSON.parse(canonicalJson(value)), null, 1)}\n`);
}

function made(path: string, text: string): DossierFile {
  const content = Buffer.from(text, 'utf8');
  const digest = (kind: string) => createHash(kind).update(content).digest('hex');
  return { path, size: content.length, sha256: digest('sha256'), sm3: digest('sm3'), content };
}

/** What depends on who asks, or is said elsewhere, is left out. */
function without(value: object, left: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== left));
}
