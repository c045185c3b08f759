import { Pack, parsePackFiles } from '@lixiang/schema';
import { type LoadedPack, loadPack } from '../../../web/src/form/loaded-pack.ts';
import { largeForm } from '../large-form.ts';

const files: Readonly<Record<string, string>> = import.meta.glob(
  [
    '../../../seed/yunyang/*.yaml',
    '!../../../seed/yunyang/demo.yaml',
    '../../../seed/yunyang/{forms,procedures,record-types}/**/*.yaml',
  ],
  { query: '?raw', import: 'default', eager: true },
);

/** A real county's configuration with one more form of so many fields of every usual kind. */
export function designTrial(size: number): LoadedPack {
  const parsed = parsePackFiles(Object.entries(files).map(([name, text]) => ({ name, text })));
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues[0]));
  return loadPack(
    1,
    Pack.parse({
      ...parsed.pack,
      forms: [...parsed.pack.forms, largeForm(size)],
    }),
  );
}
