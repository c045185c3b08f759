import { PgliteConnection } from '@mikro-orm/pglite';
import { connectDatabase } from './database.ts';

/** An embedded database with its tables and no rows, as a file: opening it is much quicker than making it. */
export async function makeTemplate(): Promise<Blob> {
  const database = await connectDatabase({ kind: 'memory' });
  try {
    await database.migrator.up();
    const connection = database.em.getConnection();
    if (!(connection instanceof PgliteConnection))
      throw new Error('only the embedded database makes templates');
    return await (await connection.getNativeClient()).dumpDataDir('none');
  } finally {
    await database.close();
  }
}
