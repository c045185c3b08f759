import 'reflect-metadata';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import {
  deadlineDaysQuery,
  deadlinesQuery,
  type Json,
  type Pack,
  readPathsOf,
  typeName,
  widgetQuery,
} from '@lixiang/schema';
import { coerceInputValue, isInputObjectType, parse, validate, validateSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildReadSchema } from '../../server/src/reading/read-schema.ts';
import { standingOf } from '../../web/src/dashboard/arrange/where/clock-standing.ts';
import { readRows, type WhereRow, writeRows } from '../../web/src/dashboard/arrange/where/where-rows.ts';
import { readPack } from '../scenario/read-scenarios.ts';

const pathsOf = (pack: Pack, of: string) => {
  const type = pack.recordTypes.find(({ key }) => key === of);
  return type ? readPathsOf(pack, type) : [];
};
const written = (where: unknown): Json | undefined =>
  where === undefined ? undefined : JSON.parse(JSON.stringify(where));
/** Conditions that the bureau could not change in its browser. */
const unsaid = (rows: readonly WhereRow[]) =>
  rows.filter((row) => row.kind === 'other' || (row.kind === 'clocks' && !standingOf(row.clocks).standing));

const SEED = join(import.meta.dirname, '../../seed');
const keys = globSync('*/pack.yaml', { cwd: SEED }).map((file) => file.split(/[/\\]/)[0] ?? '');

describe.each(keys)('the dashboards of %s', (key) => {
  const pack = readPack(join(SEED, key));
  const schema = buildReadSchema(pack);

  test('are read from a schema that stands', () => {
    expect(validateSchema(schema)).toEqual([]);
    expect(pack.dashboards.length).toBeGreaterThan(0);
  });

  test.each(
    pack.dashboards.flatMap((dashboard) =>
      dashboard.widgets.map((widget) => [`${dashboard.key}.${widget.key}`, dashboard, widget] as const),
    ),
  )('%s asks what the read API can answer', (_, { filters }, widget) => {
    const question = widgetQuery(pack, { widget, filters }, { today: '2026-03-02', viewer: 'someone' });
    expect(validate(schema, parse(question?.query ?? ''))).toEqual([]);
    const where = schema.getType(`${typeName(widget.of)}_Where`);
    const faults: string[] = [];
    if (!isInputObjectType(where)) throw new Error(`${widget.of} has no filter`);
    coerceInputValue(question?.variables['where'], where, (path, value, error) =>
      faults.push(`${path.join('.')} ${JSON.stringify(value)} ${error.message}`),
    );
    expect(faults).toEqual([]);
    expect(unsaid(readRows(pathsOf(pack, widget.of), written(widget.where)))).toEqual([]);
    expect(writeRows(readRows(pathsOf(pack, widget.of), written(widget.where)))).toEqual(widget.where);
    if (widget.kind !== 'calendar') return;
    const owed = { of: widget.of, where: question?.variables['where'], keys: widget.clocks };
    const month = deadlineDaysQuery(pack, owed, { first: '2026-03-01', last: '2026-03-31' });
    const listed = deadlinesQuery(pack, owed, { due: { eq: '2026-03-02' }, first: 20 });
    for (const { query } of [month, listed]) expect(validate(schema, parse(query))).toEqual([]);
  });
});
