import { type Issue, type Values } from '@lixiang/forms';
import { type DocumentType, type Truth } from '@lixiang/schema';
import { type DocumentFacts, type Situation, type UnitFacts } from './situation.ts';

/** What is to be said of one document of a record as things stand. */
export type DocumentState = {
  readonly type: DocumentType;
  /** The accepted answers: computed ones filled in, hidden ones left out. */
  readonly values: Values;
  readonly issues: readonly Issue[];
  readonly started: boolean;
  readonly complete: boolean;
};

const UNTOUCHED: DocumentFacts = { values: {}, files: [], started: false };

/** A document's form evaluated, and its files counted: once, however often the same draft is looked at. */
export function documentState(type: DocumentType, situation: Situation): DocumentState {
  const facts = situation.documents[type.key];
  if (!facts) return workedOut(type, situation);
  const { pack, today, unit } = situation;
  const known = states.get(facts);
  if (known && known.type === type && known.pack === pack && known.today === today && known.unit === unit)
    return known.state;
  const state = workedOut(type, situation);
  states.set(facts, { type, pack, today, unit, state });
  return state;
}

/** By a draft as it was read: what it comes to, and what that follows from beside the draft. */
const states = new WeakMap<
  DocumentFacts,
  Pick<Situation, 'pack' | 'today' | 'unit'> & { readonly type: DocumentType; readonly state: DocumentState }
>();

function workedOut(type: DocumentType, situation: Situation): DocumentState {
  const facts = situation.documents[type.key] ?? UNTOUCHED;
  const { values, issues: ofForm } = evaluated(type, facts.values, situation);
  const issues = [...ofForm, ...codeIssues(facts), ...fileIssues(type, facts.files.length)];
  const complete = facts.started && issues.every(({ severity }) => severity !== 'error');
  return { type, values, issues, started: facts.started, complete };
}

/** Whether a document is asked for; what is unknown is not asked. */
export function applies({ appliesWhen }: DocumentType, holds: (source: string) => Truth): boolean {
  return appliesWhen === undefined || holds(appliesWhen) === 'holds';
}

/** What a form may know of the unit it is filled in for. */
export function unitValues({
  name,
  authority,
  attributes,
}: Pick<UnitFacts, 'name' | 'authority' | 'attributes'>): Readonly<Record<string, unknown>> {
  return { ...attributes, name, hasAuthority: authority !== null };
}

function evaluated({ form }: DocumentType, values: Values, { pack, today, unit }: Situation) {
  const compiled = form === undefined ? undefined : pack.form(form);
  if (!compiled) return { values: {}, issues: [] };
  return compiled.evaluate(values, { today, parameters: pack.parameters, unit: unitValues(unit) });
}

function codeIssues({ unknownCodes = [], values }: DocumentFacts): readonly Issue[] {
  return unknownCodes.map((field) => ({
    path: [field],
    code: 'identifier.unknown',
    params: { value: String(values[field]) },
    severity: 'error',
  }));
}

function fileIssues({ files }: DocumentType, count: number): readonly Issue[] {
  if (!files) return [];
  if (count < files.min) return [fileIssue('files.tooFew', { count, min: files.min })];
  if (count > files.max) return [fileIssue('files.tooMany', { count, max: files.max })];
  return [];
}

function fileIssue(code: string, params: Issue['params']): Issue {
  return { path: [], code, params, severity: 'error' };
}
