import { isStruct } from '../expression/read-value.ts';
import { type Pack } from '../model/pack.ts';

/** Something in a pack that says which requirement it meets. */
export type Carrier = { readonly ref: string; readonly path: readonly string[] };

/** Everything in a pack that carries a requirement by its `ref`, in the order of the pack. */
export function carriersOf({ requirements: _, informing: __, ...pack }: Pack): readonly Carrier[] {
  return carriers(pack, []);
}

/** `ref` means the same wherever it stands, so it is looked for everywhere. */
function carriers(value: unknown, path: readonly string[]): readonly Carrier[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => carriers(item, [...path, String(at)]));
  if (!isStruct(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    if (key !== 'ref' || !Array.isArray(member)) return carriers(member, [...path, key]);
    return member.map((ref) => ({ ref: String(ref), path }));
  });
}
