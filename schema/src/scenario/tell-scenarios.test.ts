import { expect, test } from 'vitest';
import { tellScenarios } from './tell-scenarios.ts';

const file = (name: string, jurisdiction: string) => ({
  name,
  text: `jurisdiction: ${jurisdiction}\nscenarios:\n  - { id: AB-01, title: 甲, articles: ['1'], clock: 2026-01-01 }\n`,
});

test('scenarios of another jurisdiction are refused, each file by name', () => {
  const files = [file('a.yaml', 'here'), file('b.yaml', 'there')];
  expect(tellScenarios(files, 'here')).toMatchObject({
    issues: [{ file: 'b.yaml', code: 'foreignScenarios', params: { key: 'there', own: 'here' } }],
  });
  expect(tellScenarios(files.slice(0, 1), 'here')).toMatchObject({ scenarios: [{ id: 'AB-01' }] });
});
