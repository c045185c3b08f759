import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication, type TestApplication } from '../../../test/support/application.ts';

let application: TestApplication;

beforeAll(async () => {
  const web = mkdtempSync(join(tmpdir(), 'lixiang-web-'));
  mkdirSync(join(web, 'assets'));
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>立项</title>');
  writeFileSync(join(web, 'assets/large-1a2b.js'), `// ${'政务信息化'.repeat(5000)}`);
  application = await startApplication({ web });
});
afterAll(() => application.close());

test('a large file of the client travels compressed, a small answer as it is', async () => {
  const headers = { 'accept-encoding': 'gzip' };
  const large = await fetch(new URL('/assets/large-1a2b.js', application.address), { headers });
  expect(large.headers.get('content-encoding')).toBe('gzip');
  expect(await large.text()).toContain('政务信息化');
  const small = await fetch(new URL('/health', application.address), { headers });
  expect(small.headers.get('content-encoding')).toBeNull();
});
