import { expect, test } from 'vitest';
import { groupDocuments, type DocumentSituation } from './group-documents.ts';
import type { DocumentSummary } from './record-query.ts';

const draft = { key: 'draft', name: '草稿', note: null, final: false };
const deciding = { key: 'deciding', name: '决策中', note: null, final: false };
const funded = { key: 'funded', name: '资金已安排', note: null, final: true };

const paper = (key: string, more: Partial<DocumentSummary> = {}): DocumentSummary => ({
  key,
  name: key,
  applies: true,
  complete: false,
  editable: false,
  mine: false,
  filledBy: [],
  editableIn: [draft],
  form: null,
  draftSavedAt: null,
  draftSavedBy: null,
  basis: { articles: [], inferred: null },
  issues: [],
  files: [],
  submissions: [],
  ...more,
});
const own = { mine: true, editable: true, editableIn: [draft, deciding] };
const submission = { id: '1', sequence: 1, at: '2026-11-21T00:00:00Z' };

const act = (name: string, from: typeof draft, documents: readonly string[]) => ({
  key: name,
  name,
  from: [from],
  documents: [...documents],
  mine: true,
  tone: 'MAIN' as const,
});
const transitions = [
  act('申报', draft, ['form', 'report']),
  act('报请决策', deciding, ['study']),
  { ...act('批复', deciding, ['approval']), mine: false },
];
const submits = new Map([['报请决策', ['cryptography']]]);
const standings = (documents: readonly DocumentSummary[], more: Partial<DocumentSituation> = {}) =>
  groupDocuments({ documents, transitions, state: draft, submits, ...more });

test('only what the next act asks of the viewer is counted', () => {
  const { wanted } = standings([
    paper('form', { ...own, complete: true }),
    paper('report', own),
    paper('study', own),
    paper('approval'),
  ]);
  expect(wanted).toEqual({ complete: 1, total: 2 });
});

test('what the viewer may write before it is asked for says with which act it is, and comes last', () => {
  const found = standings([paper('study', own), paper('form', own)]);
  expect(found.own.map(({ document, standing }) => [document.key, standing])).toEqual([
    ['form', { kind: 'wanted' }],
    ['study', { kind: 'early', turn: { act: '报请决策' } }],
  ]);
});

test('a document that is only handed in with an act has its turn then; another’s turn is not guessed', () => {
  const { own: found } = standings([paper('cryptography', own), paper('notes', own)]);
  expect(found.map(({ standing }) => standing)).toEqual([
    { kind: 'early', turn: { act: '报请决策' } },
    { kind: 'early', turn: undefined },
  ]);
});

test('a document whose only state has not come names that state', () => {
  const { others } = standings([paper('approval', { editableIn: [deciding] })]);
  expect(others[0]?.standing).toEqual({ kind: 'later', turn: { state: '决策中' } });
});

test('what others are writing is under way, and done once it is handed in', () => {
  const approval = paper('approval', { editableIn: [deciding], complete: true });
  const done = { ...approval, submissions: [submission] };
  expect(standings([approval], { state: deciding }).others[0]?.standing).toEqual({ kind: 'underway' });
  expect(standings([done], { state: deciding }).others[0]?.standing).toEqual({ kind: 'complete' });
});

test('once all is over nothing is still to come', () => {
  const found = standings([paper('study', { mine: true }), paper('approval')], { state: funded });
  expect([...found.own, ...found.others].map(({ standing }) => standing.kind)).toEqual(['absent', 'absent']);
});

test('what does not apply is neither counted nor asked of anybody', () => {
  const found = standings([paper('report', { ...own, applies: false })]);
  expect(found).toMatchObject({ own: [], others: [], wanted: { total: 0 } });
  expect(found.notAsked.map(({ key }) => key)).toEqual(['report']);
});
