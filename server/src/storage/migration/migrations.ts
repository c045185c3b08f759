import { FirstTables } from './first-tables.migration.ts';

/** Every migration in the order in which it runs; a published one is never edited. */
export const migrations = [{ name: '2026-11-first-tables', class: FirstTables }];
