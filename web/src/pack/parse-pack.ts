import { Pack } from '@lixiang/schema';
import { type LoadedPack, loadPack } from '../form/loaded-pack.ts';

const loaded = new WeakMap<object, LoadedPack>();

/** A pack version as the client uses it; the same answer of the server is parsed and compiled once. */
export function parseLoadedPack(answer: { readonly version: number; readonly content: unknown }): LoadedPack {
  const known = loaded.get(answer);
  if (known) return known;
  const pack = loadPack(answer.version, Pack.parse(answer.content));
  loaded.set(answer, pack);
  return pack;
}
