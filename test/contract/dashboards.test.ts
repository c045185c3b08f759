import 'reflect-metadata';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { typeName, widgetQuery } from '@lixiang/schema';
import { coerceInputValue, isInputObjectType, parse, validate, validateSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildReadSchema } from '../../server/src/reading/read-schema.ts';
import { readPack } from '../scenario/read-scenarios.ts';

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
  });
});
