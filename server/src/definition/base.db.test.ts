import { join } from 'node:path';
import { type Base, restOnBase } from '@lixiang/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { settle, startApplication, type TestApplication } from '../../../test/support/application.ts';
import type { Client } from '../../../test/support/client.ts';
import { minimalPack, minimalPeople } from '../../../test/support/minimal-pack.ts';
import { readShippedBases } from '../bin/shipped-bases.ts';

let application: TestApplication;
let administrator: Client;
const bases = readShippedBases(join(import.meta.dirname, '../../../seed'));

beforeAll(async () => {
  application = await startApplication({ bases });
  await settle(application, minimalPack(), minimalPeople);
  administrator = await application.signIn('guanli');
});
afterAll(() => application.close());

const first = (): Base => {
  const [base] = bases;
  if (!base) throw new Error('no base is shipped');
  return base;
};
const edit = async (revision: number, edits: unknown) =>
  administrator.query<{ readonly editPackDesign: { readonly revision: number } }>(
    `mutation ($input: EditPackDesignInput!) { editPackDesign(input: $input) { ... on PackDesignEdited { revision } } }`,
    { input: { revision, edits, requestId: `r${revision}` } },
  );
const publish = (revision: number, expectedVersion: number) =>
  administrator.ask(
    `mutation ($input: PublishPackDesignInput!) { publishPackDesign(input: $input) {
      ... on PackPublished { pack { version } } ... on PackRefused { issues { path code params severity } } } }`,
    { input: { revision, expectedVersion, note: null } },
  );

test('administrators are given every base that comes with the program, and nobody else', async () => {
  const { formBases } = await administrator.query<{ readonly formBases: readonly unknown[] }>(
    '{ formBases { key version title content } }',
  );
  expect(formBases).toEqual(
    bases.map((base) => ({
      key: base.key,
      version: base.version,
      title: base.title,
      content: JSON.parse(JSON.stringify(base)),
    })),
  );
  const unit = await application.signIn('yizhong');
  const { errors } = await unit.ask('{ formBases { key } }');
  expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
});

test('a form rests on a base by ordinary edits; what it locks is refused at publish, with its reason', async () => {
  const base = first();
  const { openPackDesign: opened } = await administrator.query<{
    readonly openPackDesign: { readonly revision: number; readonly content: unknown };
  }>('mutation { openPackDesign { revision content } }');
  const resting = restOnBase(z.json().parse(opened.content), 'catalogue', base);
  if ('unfinished' in resting) throw new Error(resting.unfinished.join('.'));
  const { editPackDesign: rested } = await edit(opened.revision, resting.edits);
  const field = base.locks.at(-1)?.field.split('.') ?? [];
  const [section] = base.form.sections;
  const at = ['forms', 'catalogue', 'sections', section?.key, 'fields', field[0], 'columns', field[1]];
  const { editPackDesign: weak } = await edit(rested.revision, [{ kind: 'remove', at }]);
  expect((await publish(weak.revision, 1)).data).toMatchObject({
    publishPackDesign: {
      issues: expect.arrayContaining([
        expect.objectContaining({
          code: 'lock.missing',
          path: ['forms', '1'],
          params: expect.objectContaining({ base: base.title, why: base.locks.at(-1)?.why }),
        }),
      ]),
    },
  });
  const column = base.form.sections[0]?.fields.flatMap((each) => (each.kind === 'table' ? each.columns : []));
  const item = column?.find(({ key }) => key === field[1]);
  const { editPackDesign: whole } = await edit(weak.revision, [
    { kind: 'insert', into: at.slice(0, -1), item, after: null },
  ]);
  expect((await publish(whole.revision, 1)).data).toEqual({
    publishPackDesign: { pack: { version: 2 } },
  });
});
