import type { RecordType } from '@lixiang/schema';
import type { LoadedPack } from '../form/loaded-pack.ts';

export type RemarkTarget = {
  readonly document: string;
  readonly name: string;
  readonly fields: readonly { readonly key: string; readonly label: string }[];
};

/** The documents and fields that a remark can point at. */
export function remarkTargets(pack: LoadedPack, type: RecordType): readonly RemarkTarget[] {
  return type.documents.map(({ key, name, form }) => ({
    document: key,
    name,
    fields: ((form && pack.form(form)?.sections) || [])
      .flatMap((section) => section.fields)
      .filter(({ kind }) => kind !== 'note' && kind !== 'seal')
      .map((field) => ({ key: field.key, label: field.label })),
  }));
}
