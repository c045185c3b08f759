import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Pack, ScenarioFile } from '../src/index.ts';

/** Editors read these to complete and to explain what is written in a pack's files. */
const files = [
  { name: 'pack.schema.json', title: 'Lixiang pack', schema: Pack.partial() },
  { name: 'scenario.schema.json', title: 'Lixiang scenarios', schema: ScenarioFile },
];
const folder = join(import.meta.dirname, '..', 'generated');
const check = process.argv.includes('--check');

await mkdir(folder, { recursive: true });
for (const { name, title, schema } of files) {
  const path = join(folder, name);
  const made = z.toJSONSchema(schema, { io: 'input', reused: 'ref', unrepresentable: 'throw' });
  const text = `${JSON.stringify({ title, ...made }, null, 2)}\n`;
  const present = await readFile(path, 'utf8').catch(() => '');
  if (present === text) continue;
  if (check) {
    console.error(`schema/generated/${name} is not what the model says: run npm run generate`);
    process.exitCode = 1;
  } else {
    await writeFile(path, text);
  }
}
