import { expect, test } from 'vitest';
import { destinationOf, signInPath } from './sign-in-path.ts';

test.each([
  ['/', '/sign-in'],
  ['/r/7?tab=1', '/sign-in?next=%2Fr%2F7%3Ftab%3D1'],
])('signing in from %s is %s', (from, path) => {
  expect(signInPath(from)).toBe(path);
});

test.each([
  [null, '/'],
  ['/r/7', '/r/7'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['/sign-in?next=/r/7', '/'],
])('after signing in, next=%s leads to %s', (next, destination) => {
  expect(destinationOf(next)).toBe(destination);
});
