/** Makes keys that no other thing of the same form has. */
export type KeyMaker = { take(label: string): string };

const LONGEST = 60;
/** Words that the language of configuration keeps for itself. */
const KEPT = new Set(['constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'type', 'id']);

/** Numbers what would be called the same. */
export function keyMaker(toKey: (label: string) => string): KeyMaker {
  const taken = new Set<string>(KEPT);
  return {
    take(label) {
      const said = toKey(label).slice(0, LONGEST);
      const base = /^[a-z][A-Za-z0-9]*$/u.test(said) ? said : 'item';
      let key = base;
      for (let number = 2; taken.has(key); number += 1) key = `${base}${number}`;
      taken.add(key);
      return key;
    },
  };
}
