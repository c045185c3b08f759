import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStore, type TestStore } from '../../../test/support/store.ts';
import { entities } from './entity/entities.ts';

let opened: TestStore;

beforeAll(async () => {
  opened = await openTestStore();
});
afterAll(async () => {
  await opened.store.close();
  await opened.drop();
});

const columnName = (property: string) =>
  property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

test('the migrations make the columns that the entities say, and no others', async () => {
  const { rows } = await opened.store.look((all) =>
    sql<{
      name: string;
    }>`select table_name || '.' || column_name || case when is_nullable = 'YES' then '?' else '' end
      as name from information_schema.columns where table_schema = current_schema() and table_name <> 'migration'`.execute(
      all,
    ),
  );
  const said = entities.flatMap((entity) => {
    const { tableName, properties } = entity.init().meta;
    return Object.values(properties).map(
      ({ name, nullable }) => `${tableName}.${columnName(name)}${nullable ? '?' : ''}`,
    );
  });
  expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(said));
});

test('every table but those of no county is walled', async () => {
  const { rows } = await opened.store.look((all) =>
    sql<{ name: string }>`select relname as name from pg_class
      where relkind = 'r' and relnamespace = current_schema()::regnamespace and not relrowsecurity`.execute(
      all,
    ),
  );
  expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(['jurisdiction', 'migration']));
});
