import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { checkPack, expandSteps } from '@lixiang/schema';
import { describe, expect, test } from 'vitest';
import { readPack, readScenarios } from '../scenario/read-scenarios.ts';

const SEED = join(import.meta.dirname, '../../seed');
const keys = globSync('*/pack.yaml', { cwd: SEED }).map((file) => file.split(/[/\\]/)[0] ?? '');

describe.each(keys)('the pack of %s', (key) => {
  const folder = join(SEED, key);
  const pack = readPack(folder);

  test('bears the name of its folder', () => {
    expect(pack.jurisdiction.key).toBe(key);
  });

  test('can be published without a doubt', () => {
    expect(checkPack(pack)).toEqual([]);
  });

  test('cites requirements of its own jurisdiction only', () => {
    const refs = JSON.stringify(pack).match(/"[A-Z]{2}-[A-Z]*\d+[a-z]?(\.\d+)?"/g) ?? [];
    expect(new Set(refs.map((ref) => ref.slice(1, 3))).size).toBeLessThanOrEqual(1);
  });

  test.runIf(existsSync(join(folder, 'scenarios')))(
    'has scenarios, each told once, whose fragments exist',
    () => {
      const sources = readScenarios(join(folder, 'scenarios'));
      const ids = sources.flatMap(({ scenarios }) => scenarios.map(({ id }) => id));
      expect(ids.length).toBeGreaterThan(0);
      expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
      const cited = new Set(pack.regulation.articles.map((article) => article.key));
      for (const { scenarios, fragments } of sources) {
        for (const scenario of scenarios) {
          expect(scenario.articles.filter((article) => !cited.has(article))).toEqual([]);
          expect(() => expandSteps([...scenario.given, ...scenario.when], fragments)).not.toThrow();
        }
      }
    },
  );
});
