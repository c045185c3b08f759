import { expect, test } from 'vitest';
import { COUNTIES, renameAndBack } from './rename-and-back.ts';

test.each(COUNTIES)('what is renamed in the pack of %s is followed by all that names it', (county) => {
  const { content, places, issues, restored } = renameAndBack(county, 45);
  expect(places.length).toBeGreaterThan(20);
  expect(issues).toEqual([]);
  expect(restored).toEqual(content);
});
