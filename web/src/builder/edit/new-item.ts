import type { FieldKind, JsonObject } from '@lixiang/schema';
import { builderWords } from '../../wording/builder.ts';
import { fieldKindWords } from '../../wording/field-kind.ts';
import { optionWords } from '../../wording/property.ts';
import { keyOfLabel } from './key-of-label.ts';

/** What can be put into a form. */
export type NewThing = FieldKind | 'section';

/** A field as it is when it has just been put in: named after its kind, with what the kind cannot be without. */
export function newField(kind: FieldKind, taken: ReadonlySet<string>): JsonObject {
  const label = fieldKindWords[kind].name;
  const key = keyOfLabel(label, taken);
  return { key, label, kind, ...begunWith(kind) };
}

/** A section without fields. */
export function newSection(taken: ReadonlySet<string>): JsonObject {
  const title = builderWords.sectionTitle;
  return { key: keyOfLabel(title, taken), title, fields: [] };
}

/** A form with one section to begin in. */
export function newForm(name: string, taken: ReadonlySet<string>): JsonObject {
  return { key: keyOfLabel(name, taken), name, sections: [newSection(new Set())] };
}

/** Two options to write over. */
export function newOptions(): readonly JsonObject[] {
  return [1, 2].map((number) => ({ key: `xuanXiang${number}`, label: optionWords.fresh(number) }));
}

function begunWith(kind: FieldKind): JsonObject {
  switch (kind) {
    case 'choice':
    case 'choices':
      return { options: newOptions() };
    case 'decimal':
      return { scale: 2 };
    case 'cascade':
      return { depth: 2 };
    case 'note':
      return { text: fieldKindWords.note.use };
    case 'attachments':
      return { documents: [] };
    case 'table':
      return { columns: [newField('text', new Set())] };
    case 'group':
      return { fields: [newField('text', new Set())] };
    case 'text':
    case 'longText':
    case 'integer':
    case 'money':
    case 'percent':
    case 'date':
    case 'month':
    case 'year':
    case 'yesNo':
    case 'dependentChoice':
    case 'person':
    case 'phone':
    case 'creditCode':
    case 'unit':
    case 'office':
    case 'link':
    case 'file':
    case 'seal':
      return {};
  }
}
