import { expect, test } from 'vitest';
import { orderCandidates } from './draw-panel.ts';
import { actorFor, BUREAU, look, sampleEntry, sampleSituation, typeNamed } from './sample-situation.ts';
import { type LinkedRecord } from './situation.ts';

const examination = look(sampleSituation({ state: 'reviewing', actor: actorFor(BUREAU) }));
const panel = typeNamed('project').procedure?.panels[0];

function expert(id: string, { state = 'active', employer = 'elsewhere' } = {}): LinkedRecord {
  return {
    ...sampleEntry(state, id),
    type: typeNamed('expert'),
    documents: { card: { name: id, employer } },
  };
}

function draw(seed: string, candidates: readonly LinkedRecord[]) {
  if (!panel) throw new Error('the sample has no panel');
  const digest = (text: string) => text.split('').toReversed().join('');
  return orderCandidates(panel, candidates, { examination, seed, digest });
}

test('the retired are not eligible, and those of the unit itself avoid', () => {
  const drawing = draw('seed', [
    expert('a'),
    expert('b', { state: 'retired' }),
    expert('c', { employer: 'unit' }),
    expert('d'),
  ]);
  expect(drawing.candidates).toEqual(['a', 'b', 'c', 'd']);
  expect(drawing.excluded).toEqual([
    { candidate: 'b', message: null },
    { candidate: 'c', message: '属于项目单位人员。' },
  ]);
  expect([...drawing.order].toSorted()).toEqual(['a', 'd']);
});

test('the same seed draws the same, in whatever order the candidates come', () => {
  const experts = ['a1', 'b2', 'c3', 'd4', 'e5'].map((id) => expert(id));
  expect(draw('seed', experts.toReversed()).order).toEqual(draw('seed', experts).order);
});
