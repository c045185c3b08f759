import { expect, test } from 'vitest';
import { z } from 'zod';
import { basis, Ref } from './primitive.ts';

const Based = z.strictObject(basis);

test('one requirement, or several, or none', () => {
  expect(Based.parse({ ref: 'YY-G01' }).ref).toEqual(['YY-G01']);
  expect(Based.parse({ ref: ['YY-G01', 'YY-C01'] }).ref).toEqual(['YY-G01', 'YY-C01']);
  expect(Based.parse({}).ref).toEqual([]);
  expect(Based.parse(Based.parse({ ref: 'YY-G01' })).ref).toEqual(['YY-G01']);
});

test.each(['HA-C11.7', 'YY-T44b', 'HA-REG09', 'JX-05'])('%s is the id of a requirement', (id) => {
  expect(Ref.safeParse(id).success).toBe(true);
});

test.each(['G01', 'HA-C11.', 'ha-G1', 'HA-G1.x'])('%s is not', (id) => {
  expect(Ref.safeParse(id).success).toBe(false);
});
