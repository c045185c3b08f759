import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import babel from '@rolldown/plugin-babel';
import react, { reactCompilerPreset } from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumLaunch } from './browser.ts';
import { ClosingLine } from './reporter.ts';
import { ProjectsInOrder } from './sequencer.ts';

const root = join(import.meta.dirname, '..');
const apart = ['**/node_modules/**', '**/dist/**'];
/** What is waited for comes, however long a busy machine takes; the time only ends what would never come. */
const patient = { testTimeout: 60_000, hookTimeout: 120_000, expect: { poll: { timeout: 30_000 } } };

/** Vitest would load graphql's ESM for us and its CommonJS for others, and graphql refuses to be two. */
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];

/** `--mode slow` runs what takes too long for every day: `*.slow.test.ts`, in the same projects. */
export default defineConfig(({ mode }) => {
  const file = mode === 'slow' ? '*.slow' : '*';
  const exclude = mode === 'slow' ? apart : [...apart, '**/*.slow.*'];
  return {
    root,
    test: {
      // Each brings a database, or a server and a browser, which have work for a core of their own.
      maxWorkers: availableParallelism() < 4 ? 2 : 3,
      sequence: { sequencer: ProjectsInOrder },
      reporters: ['default', new ClosingLine()],
      coverage: {
        provider: 'v8',
        include: ['{schema,forms,server,web,seed}/src/**'],
        reportsDirectory: 'coverage',
      },
      projects: [
        {
          resolve: { alias },
          test: {
            ...patient,
            name: 'unit',
            isolate: false,
            // Property tests go through hundreds of cases; a busy machine is no fault of theirs.
            ...(mode === 'slow' && { testTimeout: 600_000 }),
            root,
            include: [
              `{schema,forms,seed}/**/${file}.test.ts`,
              `server/src/**/${file}.test.ts`,
              `web/src/**/${file}.test.ts`,
              `test/{architecture,contract,security,fuzz}/**/${file}.test.ts`,
            ],
            exclude: [...exclude, '**/*.db.test.ts'],
          },
        },
        {
          resolve: { alias },
          test: {
            ...patient,
            name: 'database',
            /** What files share is found by the store or pack it belongs to; the program is read once a worker. */
            isolate: false,
            root,
            include: [`test/{scenario,api}/**/${file}.test.ts`, `server/src/**/${file}.db.test.ts`],
            exclude,
          },
        },
        {
          plugins: [react(), babel({ presets: [reactCompilerPreset()] })],
          /** Found before the first test: a package bundled in the middle of a run would bring a second React. */
          optimizeDeps: {
            entries: ['web/src/main.tsx', 'web/src/**/*.test.tsx'],
            include: ['react/jsx-dev-runtime', 'react/compiler-runtime', 'vitest-browser-react'],
          },
          test: {
            ...patient,
            name: 'web',
            root,
            include: [`web/src/**/${file}.test.tsx`],
            exclude,
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({ launchOptions: chromiumLaunch() }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
        {
          test: {
            ...patient,
            name: 'e2e',
            root,
            include: [`test/e2e/**/${file}.test.ts`],
            globalSetup: 'test/e2e/build.ts',
            exclude,
            // A file that runs alone waits until the program is built and the demo loaded.
            hookTimeout: 300_000,
            testTimeout: 240_000,
          },
        },
      ],
    },
  };
});
