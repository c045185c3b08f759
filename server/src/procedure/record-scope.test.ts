import { Pack } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { CompiledPack } from './compile-pack.ts';
import { AT_RECORD } from './place.ts';
import { SAMPLE_PACK } from './sample-pack.ts';
import { happened, look, sampleEntry, sampleSituation } from './sample-situation.ts';
import { type LinkedRecord, type Situation } from './situation.ts';

function worth(source: string, situation: Situation): unknown {
  return look(situation).valueAt(source, AT_RECORD, {});
}

/** The sample with a project that rests on one entry. */
const single = (() => {
  const source: { recordTypes: { links: { many?: boolean }[] }[] } = JSON.parse(JSON.stringify(SAMPLE_PACK));
  const link = source.recordTypes[0]?.links[0];
  if (link) link.many = false;
  return new CompiledPack(2, Pack.parse(source));
})();

function resting(...entries: readonly LinkedRecord[]): Situation {
  const type = single.type('project');
  if (!type) throw new Error('the sample lost its project');
  return sampleSituation({ pack: single, type, links: { entries } });
}

test('a link to one record is that record, and absent where there is none', () => {
  expect(worth('entries.state', resting(sampleEntry('listed')))).toBe('listed');
  expect(worth('has(entries.state)', resting())).toBe(false);
  expect(worth('has(entries.state)', resting(sampleEntry('listed')))).toBe(true);
});

test('a link that was not looked along is unknown, not empty', () => {
  expect(worth('size(entries)', sampleSituation({ links: {} }))).toBeUndefined();
});

test('from a linked record one looks one link further', () => {
  const entry = { ...sampleEntry('listed'), links: { projects: [sampleEntry('listed', 'sibling')] } };
  const siblings = 'entries.map(entry, size(entry.projects))';
  expect(worth(siblings, sampleSituation({ links: { entries: [entry] } }))).toEqual([1]);
});

test('what was handed in stays apart from what is being written', () => {
  const situation = sampleSituation({ submitted: { application: { amount: 900 } } });
  expect(worth('application.amount - submitted.application.amount', situation)).toBe(100);
});

test('only what expressions look at need be loaded', () => {
  const { names, links, ofLinked } = sampleSituation().type.lookedAt;
  expect([...links.keys()].toSorted()).toEqual(['entries']);
  expect(names.has('submitted')).toBe(false);
  expect(ofLinked.has('card')).toBe(true);
});

test('what has happened is counted and dated, by act', () => {
  const events = [
    happened('reviewing', 'submit'),
    { ...happened('draft', 'withdraw'), on: '2026-02-10' },
    { ...happened('reviewing', 'submit', 'bureau'), on: '2026-02-20', account: 'other' },
  ];
  const situation = sampleSituation({ events });
  expect(worth('[events.submit.count, events.withdraw.count, events.pass.count]', situation)).toEqual([
    2, 1, 0,
  ]);
  expect(worth('[events.submit.firstOn, events.submit.lastOn]', situation)).toEqual([
    '2026-02-01',
    '2026-02-20',
  ]);
  expect(worth('events.submit.organisation', situation)).toBe('bureau');
  expect(worth('actor.account != events.submit.account', situation)).toBe(true);
  expect(worth('has(events.pass.lastOn)', situation)).toBe(false);
});

test('a record knows since when it has been in its state', () => {
  expect(worth('daysBetween(record.since, today)', sampleSituation())).toBe(1);
});
