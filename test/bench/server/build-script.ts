import { basename, join } from 'node:path';
import { build } from 'vite';

const CACHE = join(import.meta.dirname, '../../../node_modules/.cache/bench');

/**
 * Builds a script as the program is built when it is shipped, and answers where it lies. Read as TypeScript it would
 * run as code for engines of long ago, which no bureau runs.
 */
export async function buildScript(script: string): Promise<string> {
  const name = basename(script, '.ts');
  const outDir = join(CACHE, name);
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      rolldownOptions: { input: { [name]: script } },
      outDir,
      emptyOutDir: true,
      target: 'node26',
    },
    ssr: { noExternal: /^@lixiang\// },
  });
  return join(outDir, `${name}.js`);
}
