import type { Json, JsonObject } from '@lixiang/schema';
import { draftFields, type DraftNames } from './draft-fields.ts';
import { draftLayout, type Keys } from './draft-layout.ts';
import { keyMaker, type KeyMaker } from './key-maker.ts';
import type { ReadAnswer } from './reading.ts';
import type { RecognisedPaper } from './recognise-paper.ts';
import { draftTable } from './draft-table.ts';
import { plainLabel } from './cell-words.ts';

/** Makes a form, as the configuration writes it, of a paper that was read: its fields and its official layout. */
export function draftForm(paper: RecognisedPaper, names: DraftNames): JsonObject {
  const keys = keyMaker(names.toKey);
  const title = paper.title === '' ? names.untitled : paper.title;
  const made = makeFields(paper, { names, keys, title });
  const layout = draftLayout(paper, { title, keys: made.keys });
  return {
    key: names.key(title),
    name: title,
    sections: sectionsOf(made.fields, { keys, title }),
    layout,
  };
}

type Making = { readonly names: DraftNames; readonly keys: KeyMaker; readonly title: string };
type PlacedField = { readonly part: string | undefined; readonly field: JsonObject };

function makeFields(paper: RecognisedPaper, { names, keys, title }: Making) {
  const fields: PlacedField[] = [];
  const byAnswer = new Map<string, readonly string[]>();
  const byTable = new Map<number, string>();
  const twice = repeatedLabels(paper);
  const take = (
    answers: readonly ReadAnswer[],
    { text, part }: { readonly text: string; readonly part?: string | undefined },
  ) => {
    for (const answer of answers) {
      const label = answer.label || part || title;
      const told = twice.has(label) && answer.beside !== undefined ? `${answer.beside}${label}` : undefined;
      const made = draftFields({ ...answer, label }, { text, told, names, keys });
      byAnswer.set(
        answer.id,
        made.map(({ key }) => key),
      );
      fields.push(...made.map((field) => ({ part, field: field.json })));
    }
  };
  for (const { answers, text } of paper.above) take(answers, { text });
  const drawn = new Set<number>();
  for (const cell of paper.cells) {
    const at = paper.tables.findIndex(({ region }) =>
      region.heads.some(({ row, column }) => `r${row}c${column}` === cell.id),
    );
    const table = paper.tables[at];
    if (table && !drawn.has(at)) {
      drawn.add(at);
      const made = draftTable(table, { names, keys, label: table.label });
      byTable.set(at, made.key);
      fields.push({ part: cell.part, field: made.json });
    }
    take(cell.answers, { text: cell.text, part: cell.part });
  }
  const last = fields.at(-1)?.part;
  for (const { answers, text } of paper.below) take(answers, { text, part: last });
  return { fields, keys: { byAnswer, byTable } satisfies Keys };
}

function repeatedLabels(paper: RecognisedPaper): ReadonlySet<string> {
  const labels = [...paper.above, ...paper.cells, ...paper.below].flatMap(({ answers }) =>
    answers.map(({ label }) => label),
  );
  return new Set(labels.filter((label, at) => labels.indexOf(label) !== at));
}

/** Fields by the part of the paper that they stand in; the same part is one section. */
function sectionsOf(
  fields: readonly PlacedField[],
  { keys, title }: Pick<Making, 'keys' | 'title'>,
): readonly Json[] {
  const sections = new Map<string, JsonObject[]>();
  for (const { part, field } of fields) {
    const name = (plainLabel(part ?? '') || title).slice(0, 200);
    const section = sections.get(name);
    if (section) section.push(field);
    else sections.set(name, [field]);
  }
  return [...sections].map(([name, within]) => ({ key: keys.take(name), title: name, fields: within }));
}
