import { type Lists, openLists } from '@lixiang/forms';
import { type World } from './world.ts';

/** The code lists of a world's pack, with its units and records by name. */
export function listsOf(world: World): Lists {
  return openLists(world.pack.codeLists, world.names());
}
