import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const SERVER = join(import.meta.dirname, '../../server/src/index.ts');
const OPTIONS = ['--import', '@oxc-node/core/register', '--input-type=module', '--eval'];

type Keeping = {
  /** What it does with its `application`, as a statement. */
  readonly act: string;
  /** The moment at which its clock stands still. */
  readonly at: string;
  /** Holds the embedded database, and what is uploaded. */
  readonly folder: string;
};

/** Where the database of a keeper is. */
export function databaseIn(folder: string): string {
  return join(folder, 'database');
}

/**
 * Has the program act in a process of its own, and kills it outright after so many transactions, in the middle of the
 * next; answers the code that it ended with, which is none where it was killed.
 */
export async function keep({ act, at, folder }: Keeping, killedAfter?: number): Promise<number | null> {
  const program = `
    import { createApplication, Store } from ${JSON.stringify(SERVER)};
    const [, folder, files] = process.argv;
    const store = await Store.open({ kind: 'embedded', folder });
    const inJurisdiction = store.inJurisdiction.bind(store);
    store.inJurisdiction = async (jurisdiction, work) => {
      const done = await inJurisdiction(jurisdiction, work);
      process.stdout.write('done\\n');
      return done;
    };
    const clock = () => new Date(${JSON.stringify(at)});
    const application = await createApplication({ store, clock, files, keepDays: false });
    ${act}
    await application.close();`;
  const keeper = spawn(process.execPath, [...OPTIONS, program, databaseIn(folder), join(folder, 'files')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => {
    keeper.on('exit', resolve);
  });
  let done = 0;
  for await (const line of createInterface({ input: keeper.stdout })) {
    if (line === 'done') done += 1;
    if (done === killedAfter) keeper.kill('SIGKILL');
  }
  return await ended;
}
