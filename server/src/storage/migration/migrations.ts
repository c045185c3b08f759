import { BackfillTables } from './backfill.migration.ts';
import { CatalogueTexts } from './catalogue-texts.migration.ts';
import { CatalogueTables } from './catalogue.migration.ts';
import { ChangedRecords } from './changed-records.migration.ts';
import { ChangeTables } from './changes.migration.ts';
import { FirstTables } from './first-tables.migration.ts';
import { ListImportTables } from './list-import.migration.ts';
import { ReadingAtScale } from './reading-at-scale.migration.ts';
import { ReadingTables } from './reading.migration.ts';
import { SpentNumbers } from './spent-numbers.migration.ts';
import { TakingBack } from './taking-back.migration.ts';

/** Every migration in the order in which it runs; a published one is never edited. */
export const migrations = [
  { name: '2026-11-first-tables', class: FirstTables },
  { name: '2026-11-reading', class: ReadingTables },
  { name: '2026-11-catalogue', class: CatalogueTables },
  { name: '2026-11-list-import', class: ListImportTables },
  { name: '2026-11-reading-at-scale', class: ReadingAtScale },
  { name: '2026-11-backfill', class: BackfillTables },
  { name: '2026-11-spent-numbers', class: SpentNumbers },
  { name: '2026-11-changes', class: ChangeTables },
  { name: '2026-11-catalogue-texts', class: CatalogueTexts },
  { name: '2026-11-taking-back', class: TakingBack },
  { name: '2026-11-changed-records', class: ChangedRecords },
];
