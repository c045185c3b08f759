import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import babel from '@rolldown/plugin-babel';
import react, { reactCompilerPreset } from '@vitejs/plugin-react';
import { build, preview } from 'vite';

const root = join(import.meta.dirname, 'page');

/** Builds every peer's page for production and serves it; our own client is compiled as it is when shipped. */
export async function servePages(): Promise<{ readonly address: string; close(): Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), 'lixiang-bench-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [react(), babel({ include: /\/web\/src\/.*\.tsx?$/, presets: [reactCompilerPreset()] })],
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 5000, target: 'es2024' },
  });
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The pages are not served');
  return { address, close: () => server.close() };
}
