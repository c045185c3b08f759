import { type Form, type Pack } from '@lixiang/schema';

/** Where documents name an entry of some catalogue by its code: beside tables, a text of that core element. */
export type CodeField = { readonly document: string; readonly field: string };

type Configured = Pick<Pack, 'forms' | 'recordTypes'>;

const NONE: ReadonlyMap<string, readonly CodeField[]> = new Map();
const known = new WeakMap<Configured, ReadonlyMap<string, readonly CodeField[]>>();

/**
 * By record type, the fields that name codes of catalogues; none where not all codes are given by the system, because
 * then nobody knows which there are.
 */
export function codeFieldsOf(pack: Configured): ReadonlyMap<string, readonly CodeField[]> {
  const found = known.get(pack) ?? (givesCodes(pack) ? fieldsByType(pack) : NONE);
  known.set(pack, found);
  return found;
}

function fieldsByType({ forms, recordTypes }: Configured): ReadonlyMap<string, readonly CodeField[]> {
  return new Map(
    recordTypes.flatMap(({ key, documents }) => {
      const fields = documents.flatMap(({ key: document, form }) =>
        namedIn(forms.find((each) => each.key === form)).map((field) => ({ document, field })),
      );
      return fields.length === 0 ? [] : [[key, fields] as const];
    }),
  );
}

function namedIn(form: Form | undefined): readonly string[] {
  return (form?.sections ?? []).flatMap(({ fields }) =>
    fields.flatMap(({ key, kind, core }) => (core === 'identifier' && kind === 'text' ? [key] : [])),
  );
}

function givesCodes({ forms }: Configured): boolean {
  const columns = forms.flatMap(({ sections }) =>
    sections.flatMap(({ fields }) =>
      fields.flatMap((field) =>
        field.kind === 'table' ? field.columns.filter(({ core }) => core === 'identifier') : [],
      ),
    ),
  );
  return columns.length > 0 && columns.every((column) => 'number' in column && column.number !== undefined);
}
