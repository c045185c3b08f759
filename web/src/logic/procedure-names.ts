import { openLists } from '@lixiang/forms';
import { type Form, linksFrom, type Pack, type RecordType } from '@lixiang/schema';
import { formNames, type Names } from '../form/why/names.ts';
import { conditionWords, procedureNameWords as words } from '../wording/condition.ts';

type Beside = {
  /** The form that is filled in with the act. */
  readonly input?: Form | undefined;
  /** Records that an expression has a name of its own for: the linked one, the candidate. */
  readonly records?: Readonly<Record<string, RecordType>>;
};

/** Names for the expressions of a procedure: answers by their document, what has happened, and what is linked. */
export function procedureNames(pack: Pack, type: RecordType, { input, records = {} }: Beside = {}): Names {
  const lists = openLists(pack.codeLists);
  const procedure = pack.procedures.find(({ key }) => key === type.procedure);
  const facts = formNames({ pack, form: factsForm(type), lists });
  const filledIn = input && formNames({ pack, form: input, lists });
  const documentOf = (key = '') => type.documents.find((each) => each.key === key);
  const formOf = (key = '') => pack.forms.find((form) => form.key === documentOf(key)?.form);
  const named = (things: readonly { readonly key: string; readonly name: string }[] = [], key = '') =>
    things.find((each) => each.key === key)?.name ?? key;

  /** The record that a name leads to, and what it is called. */
  const far = (first: string): Far | undefined => {
    const target = records[first];
    if (target) return { label: words.records[first] ?? target.name, target };
    const link = linksFrom(pack, type).find(({ key }) => key === first);
    const label = link?.direction === 'inverse' ? link.link.inverse?.label : link?.link.label;
    return link && { label: label ?? link.target.name, target: link.target };
  };

  /** The names that an answer belongs to, and its path as they know it. */
  const answers = (path: readonly string[]): readonly [Names, readonly string[]] => {
    const [first = '', ...rest] = path;
    if (first === 'facts') return [facts, rest];
    if (first === 'input' && filledIn) return [filledIn, rest];
    const from = first === 'submitted' ? rest : path;
    const form = formOf(from[0]);
    return form && from.length > 1 ? [formNames({ pack, form, lists }), from.slice(1)] : [facts, path];
  };

  const ofRecord = (what: string) => words.record[what] ?? words.record['other'] ?? what;

  const name = (path: readonly string[]): string => {
    const steps = path.filter((step) => step !== '*');
    const [first = ''] = steps;
    const linked = far(first);
    if (linked) {
      const label = conditionWords.quoted(linked.label);
      return steps.length === 1
        ? label
        : words.of(label, procedureNames(pack, linked.target).name(steps.slice(1)));
    }
    const part = PARTS[first];
    if (part) return part(steps);
    if (steps.length === 1 && documentOf(first)) return words.document(documentOf(first)?.name ?? first);
    if (steps.length === 1 && words.record[first] !== undefined) return ofRecord(first);
    const from = first === 'submitted' ? steps.slice(1) : steps;
    const [names, rest] = answers(steps);
    const document = documentOf(from[0]);
    if (document && from.length > 1) {
      const label = conditionWords.inDocument(document.name, names.name(rest));
      return first === 'submitted' ? words.submitted(label) : label;
    }
    return names.name(rest);
  };

  const PARTS: Readonly<Record<string, (path: readonly string[]) => string>> = {
    documents: ([, key]) => conditionWords.ready(documentOf(key)?.name ?? key ?? ''),
    files: ([, key]) => conditionWords.files(documentOf(key)?.name ?? key ?? ''),
    record: ([, what = '']) => ofRecord(what),
    actor: ([, what = '']) => words.actor[what] ?? what,
    points: ([, what = '']) => words.points[what] ?? what,
    period: ([, what = '']) => words.period[what] ?? what,
    events: ([, key, what = '']) =>
      words.of(conditionWords.quoted(named(procedure?.transitions, key)), words.events[what] ?? what),
    panels: ([, key]) => words.drawn(named(procedure?.panels, key)),
    filings: ([, key, what = '']) =>
      words.of(conditionWords.quoted(named(procedure?.filings, key)), words.filings[what] ?? what),
    clocks: ([, key, what = '']) =>
      words.of(conditionWords.quoted(named(procedure?.clocks, key)), words.clocks[what] ?? what),
    reviews: ([, key, ...rest]) => {
      const review = procedure?.reviews.find((each) => each.key === key);
      const [what = '', task, tally = ''] = rest;
      const label = conditionWords.quoted(review?.name ?? key ?? '');
      return what === 'tasks'
        ? words.of(
            `${label}${conditionWords.quoted(named(review?.tasks, task))}`,
            words.reviews[tally] ?? tally,
          )
        : words.of(label, words.reviews[what] ?? what);
    },
  };

  const value = (path: readonly string[], said: unknown): string => {
    const steps = path.filter((step) => step !== '*');
    const [first = '', second = ''] = steps;
    const linked = far(first);
    if (linked) return procedureNames(pack, linked.target).value(steps.slice(1), said);
    const what = first === 'record' ? second : steps.length === 1 ? first : '';
    const among = what === 'state' ? procedure?.states : what === 'phase' ? procedure?.phases : undefined;
    if (among) return named(among, String(said));
    if (first === 'filings' || (first === 'actor' && second === 'offices'))
      return named(pack.offices, String(said));
    if (first === 'actor' && second === 'positions') return named(pack.positions, String(said));
    const [names, rest] = answers(steps);
    return names.value(rest, said);
  };

  return {
    name,
    value,
    measure(path) {
      const steps = path.filter((step) => step !== '*');
      const linked = far(steps[0] ?? '');
      if (linked) return procedureNames(pack, linked.target).measure(steps.slice(1));
      const last = steps.at(-1) ?? '';
      if (PARTS[steps[0] ?? '']) return DAYS.has(last) ? 'days' : COUNTS.has(last) ? 'amounts' : 'plain';
      const [names, rest] = answers(steps);
      return names.measure(rest);
    },
  };
}

type Far = { readonly label: string; readonly target: RecordType };

const DAYS: ReadonlySet<string> = new Set('createdOn since firstOn lastOn opens due metOn from'.split(' '));
const COUNTS: ReadonlySet<string> = new Set(
  'count open total asked given for changes against abstain drawn missed index year'.split(' '),
);

/** The facts of a record as if they were a form. */
function factsForm({ facts, key, name }: RecordType): Form {
  return {
    key,
    name,
    basis: [],
    ref: [],
    sections: [{ key: 'facts', title: name, fields: facts }],
    rules: [],
    transfers: [],
  };
}
