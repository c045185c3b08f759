import { PGlite } from '@electric-sql/pglite';
import { connectWithin } from './database.ts';

/** An embedded database with its tables and no rows, as a file: opening it is much quicker than making it. */
export async function makeTemplate(): Promise<Blob> {
  const embedded = await PGlite.create();
  const database = await connectWithin(embedded);
  try {
    await database.migrator.up();
    return await embedded.dumpDataDir('none');
  } finally {
    await database.close();
  }
}
