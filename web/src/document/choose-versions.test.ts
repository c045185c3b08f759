import { expect, test } from 'vitest';
import { chooseVersions } from './choose-versions.ts';
import { DRAFT, type DocumentVersion } from './versions-of.ts';

const version = (id: string): DocumentVersion => ({ id, name: id, values: {}, kept: [] });
const [one, two, draft] = [version('one'), version('two'), version(DRAFT)];
const nothing = { from: null, to: null };

test.each([
  {
    asks: 'nothing of two versions and a draft',
    versions: [one, two, draft],
    asked: nothing,
    pair: ['one', 'two'],
  },
  {
    asks: 'nothing of one version and a draft',
    versions: [one, draft],
    asked: nothing,
    pair: ['one', DRAFT],
  },
  {
    asks: 'for the draft',
    versions: [one, two, draft],
    asked: { from: null, to: DRAFT },
    pair: ['two', DRAFT],
  },
  { asks: 'for the first', versions: [one, two], asked: { from: null, to: 'one' }, pair: ['one', 'one'] },
  { asks: 'for both', versions: [one, two, draft], asked: { from: 'one', to: DRAFT }, pair: ['one', DRAFT] },
])('who asks $asks compares $pair', ({ versions, asked, pair }) => {
  const chosen = chooseVersions(versions, asked);
  expect([chosen?.from.id, chosen?.to.id]).toEqual(pair);
});

test('one version alone cannot be compared', () => {
  expect(chooseVersions([one], nothing)).toBeUndefined();
});
