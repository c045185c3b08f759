import { expect, test } from 'vitest';
import { newId } from './ids.ts';

test('ids are of version 7, differ, and sort as they were made', () => {
  const ids = Array.from({ length: 20_000 }, newId);
  expect(ids.every((id) => /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id))).toBe(
    true,
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
});
