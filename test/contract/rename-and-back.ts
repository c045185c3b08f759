import { globSync } from 'node:fs';
import { join } from 'node:path';
import {
  applyPackEdits,
  checkPack,
  identityOf,
  isList,
  isObject,
  type Json,
  parsePack,
  renameThing,
} from '@lixiang/schema';
import { readPack } from '../scenario/read-scenarios.ts';

const SEED = join(import.meta.dirname, '../../seed');
/** The counties whose packs there are. */
export const COUNTIES = globSync('*/pack.yaml', { cwd: SEED }).map((file) => file.split(/[/\\]/)[0] ?? '');
const OF_TYPE = ['documents', 'facts', 'links'];
const OF_PROCEDURE = ['states', 'phases', 'transitions', 'rules', 'reviews', 'panels', 'filings', 'clocks'];

function keysAt(content: Json, ...place: readonly string[]): readonly string[] {
  const list = place.reduce<Json | undefined>((value, step) => {
    if (isObject(value)) return value[step];
    return isList(value) ? value.find((item) => identityOf(item) === step) : undefined;
  }, content);
  return isList(list) ? list.flatMap((item) => identityOf(item) ?? []) : [];
}

/** What is inside first, so that the places of what holds it still are as they were. */
function placesIn(content: Json, step: number): readonly (readonly string[])[] {
  const inside = [
    { part: 'recordTypes', lists: OF_TYPE },
    { part: 'procedures', lists: OF_PROCEDURE },
  ].flatMap(({ part, lists }) =>
    keysAt(content, part).flatMap((key) =>
      lists.flatMap((list) => keysAt(content, part, key, list).map((each) => [part, key, list, each])),
    ),
  );
  const whole = ['procedures', 'recordTypes'].flatMap((part) =>
    keysAt(content, part).map((key) => [part, key]),
  );
  return [...inside.filter((_, index) => index % step === 0), ...whole];
}

function renameAll(
  content: Json,
  places: readonly (readonly string[])[],
  nameOf: (key: string) => string,
): Json {
  return places.reduce((before, place) => {
    const made = applyPackEdits(before, renameThing(before, place, nameOf(place.at(-1) ?? '')));
    if ('refused' in made) throw new Error(JSON.stringify(made.refused));
    return made.content;
  }, content);
}

/** Renames every so manieth thing of a pack, all of which take minutes, says what is wrong then, and renames it back. */
export function renameAndBack(county: string, step: number) {
  const content: Json = JSON.parse(JSON.stringify(readPack(join(SEED, county))));
  const places = placesIn(content, step);
  const renamed = renameAll(content, places, (each) => `${each}Anew`);
  const parsed = parsePack(renamed);
  const back = places.toReversed().map((place) => place.slice(0, -1).concat(`${place.at(-1)}Anew`));
  return {
    content,
    places,
    issues: 'issues' in parsed ? parsed.issues : checkPack(parsed.pack),
    restored: renameAll(renamed, back, (each) => each.replace(/Anew$/, '')),
  };
}
