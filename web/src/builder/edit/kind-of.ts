import type { FieldKind, JsonObject } from '@lixiang/schema';
import { fieldKindWords } from '../../wording/field-kind.ts';

/** Whether a text names a kind of field. */
export function isFieldKind(kind: unknown): kind is FieldKind {
  return typeof kind === 'string' && Object.hasOwn(fieldKindWords, kind);
}

/** The kind of a field that may be unfinished. */
export function kindOf(field: JsonObject): FieldKind | undefined {
  return isFieldKind(field['kind']) ? field['kind'] : undefined;
}

/** What the kind of a field is called. */
export function kindName(field: JsonObject): string {
  const kind = kindOf(field);
  return kind === undefined ? '' : fieldKindWords[kind].name;
}
