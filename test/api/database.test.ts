import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { expect, test } from 'vitest';

const url = process.env['DATABASE_URL'];

test(`${url ? 'PostgreSQL' : 'the embedded database'} keeps Chinese text as it is`, async () => {
  const query = 'select $1::jsonb as value';
  const values = [{ 名称: '政务信息化项目' }];
  expect(await (url ? askServer(url, query, values) : askEmbedded(query, values))).toEqual({
    value: values[0],
  });
});

async function askServer(connectionString: string, query: string, values: unknown[]): Promise<unknown> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(query, values)).rows[0];
  } finally {
    await client.end();
  }
}

async function askEmbedded(query: string, values: unknown[]): Promise<unknown> {
  const database = new PGlite();
  try {
    return (await database.query(query, values)).rows[0];
  } finally {
    await database.close();
  }
}
