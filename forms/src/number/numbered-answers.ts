import { type Column, type Field, type Form, type NumberKnown, seriesOf } from '@lixiang/schema';
import { isObject } from '../kind/blank.ts';
import { isRow } from '../kind/table.ts';
import { type Lists } from '../list/lists.ts';
import { type Path, type Values } from '../types.ts';

/** An answer that is a number to be given. */
export type NumberedAnswer = {
  readonly path: Path;
  /** What it is one of: form, table and column. */
  readonly scope: string;
  /** What it is counted in. */
  readonly series: string;
  /** All that share it have one number together; undefined for one of its own. */
  readonly shared: string | undefined;
  /** What stands there now. */
  readonly answer: unknown;
};

type Known = Omit<NumberKnown, 'codeOf'> & { readonly lists: Lists };
type Numbered = Extract<Column, { kind: 'text' }> & { readonly number: string };
type Holder = { readonly fields: readonly Field[]; readonly at: Path; readonly answers: Values };

/** Every number that is to be given in these answers, in their order. */
export function numberedAnswers(form: Form, values: Values, known: Known): readonly NumberedAnswer[] {
  const top = form.sections.flatMap(({ fields }) => fields);
  return holdersOf(top, values).flatMap(({ fields, at, answers }) =>
    fields.filter(isNumbered).flatMap(({ key, number, numberFor = [] }): readonly NumberedAnswer[] => {
      const codeOf = (name: string) => codeOfAnswer(fields, name, { answers, lists: known.lists });
      const series = seriesOf(number, { ...known, codeOf });
      const [holder] = at;
      const scope = [form.key, ...(holder === undefined ? [] : [holder]), key].join('/');
      return series === undefined
        ? []
        : [{ path: [...at, key], scope, series, shared: sharedBy(numberFor, answers), answer: answers[key] }];
    }),
  );
}

/** Whether a form has numbers that are given when it is handed in. */
export function hasNumbers({ sections }: Form): boolean {
  return sections.some(({ fields }) =>
    fields.some((field) => isNumbered(field) || innerOf(field).some(isNumbered)),
  );
}

function holdersOf(top: readonly Field[], values: Values): readonly Holder[] {
  const inner = top.flatMap((field): readonly Holder[] => {
    const fields = innerOf(field);
    const value: unknown = values[field.key];
    if (!fields.some(isNumbered)) return [];
    if (field.kind === 'group') return [{ fields, at: [field.key], answers: isObject(value) ? value : {} }];
    const rows = Array.isArray(value) ? value.filter(isRow) : [];
    return rows.map((row) => ({ fields, at: [field.key, row.id], answers: row }));
  });
  return [{ fields: top, at: [], answers: values }, ...inner];
}

function innerOf(field: Field): readonly Field[] {
  return field.kind === 'table' ? field.columns : field.kind === 'group' ? field.fields : [];
}

function isNumbered(field: Field): field is Numbered {
  return field.kind === 'text' && field.number !== undefined;
}

/** Where nothing is answered there is nothing to share. */
function sharedBy(columns: readonly string[], answers: Values): string | undefined {
  const said = columns.map((key) => answers[key] ?? null);
  return said.every((answer) => answer === null) ? undefined : JSON.stringify(said);
}

/** What stands in a number for an answer: the code of the option chosen, or the answer where it is a code itself. */
function codeOfAnswer(
  fields: readonly Field[],
  name: string,
  { answers, lists }: { readonly answers: Values; readonly lists: Lists },
): string | undefined {
  const field = fields.find(({ key }) => key === name);
  const answer: unknown = answers[name];
  if (!field) return undefined;
  if (field.kind === 'choice' || field.kind === 'dependentChoice' || field.kind === 'cascade') {
    const options = lists.optionsOf(field);
    const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
    const codes = chosen.map((key) => {
      const option = typeof key === 'string' ? options.find(key) : undefined;
      return option?.code ?? option?.key;
    });
    return codes.includes(undefined) ? undefined : codes.join('');
  }
  if (field.kind === 'creditCode') return typeof answer === 'string' ? answer : undefined;
  return field.kind === 'year' && typeof answer === 'number' ? String(answer) : undefined;
}
