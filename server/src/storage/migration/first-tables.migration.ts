import { Migration } from '@mikro-orm/migrations';
import { ANNOUNCEMENTS } from './announcements.ts';
import { TABLES } from './tables.ts';
import { WALLS } from './walls.ts';

/** The first tables, and the walls around each jurisdiction's rows. */
export class FirstTables extends Migration {
  override name = '2026-11-first-tables';

  override up(): void {
    for (const statement of [...TABLES, ...WALLS, ...ANNOUNCEMENTS]) this.addSql(statement);
  }
}
