import { expect, test } from 'vitest';
import { hasWord } from '../../web/src/wording/pack-property.ts';
import { propertiesOfModel } from './declared/properties.ts';

test('every property of the model has a name that people know, so that what changed in it can be told', () => {
  const names = propertiesOfModel().map((property) => property.split('.').at(-1) ?? '');
  expect([...new Set(names)].filter((name) => !hasWord(name))).toEqual([]);
});
