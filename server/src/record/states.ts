import { type Context } from '../context/context.ts';
import { type CompiledType } from '../procedure/compile-type.ts';
import { packOf } from './packs.ts';
import { type RecordNode, type StateNode } from './record.type.ts';
import { KEPT_STATE } from './wording.ts';

/** A record's state, as its own version of the pack names it. */
export async function stateOf(
  context: Context,
  { type, packVersion, stateKey }: RecordNode,
): Promise<StateNode> {
  const pack = await packOf(context, packVersion);
  return stateIn(pack.type(type), stateKey);
}

/** A state of a type by its key; one without a procedure is simply kept. */
export function stateIn(type: CompiledType | undefined, key: string): StateNode {
  const state = type?.procedure?.states.find((each) => each.key === key);
  if (!state) return KEPT_STATE;
  return { key, name: state.name, note: state.note ?? null, final: state.final };
}
