import { afterAll, beforeAll, expect, test } from 'vitest';
import { settle, startApplication, type TestApplication } from '../../../test/support/application.ts';
import type { Client } from '../../../test/support/client.ts';
import { minimalPack, minimalPeople } from '../../../test/support/minimal-pack.ts';

let application: TestApplication;
let administrator: Client;

beforeAll(async () => {
  application = await startApplication();
  await settle(application, minimalPack(), minimalPeople);
  administrator = await application.signIn('guanli');
});
afterAll(() => application.close());

type More = { readonly effectiveFrom?: string; readonly scenarios?: unknown };
const publish = (content: unknown, expectedVersion: number, more: More = {}) =>
  administrator.ask(
    `mutation ($input: PublishPackInput!) { publishPack(input: $input) {
      ... on PackPublished { pack { version current effectiveFrom } }
      ... on PackRefused { issues { path code severity } } } }`,
    { input: { content, expectedVersion, note: '测试', ...more } },
  );
const current = () => administrator.query('{ pack { version current digest } }');

test('whatever is wrong is answered with its place, and nothing is published', async () => {
  const pack = minimalPack();
  const broken = {
    ...pack,
    recordTypes: pack.recordTypes.map((type) => Object.assign({}, type, { procedure: 'none' })),
  };
  const { data } = await publish(broken, 1);
  expect(data).toMatchObject({
    publishPack: { issues: expect.arrayContaining([expect.objectContaining({ severity: 'ERROR' })]) },
  });
  expect((await publish({ format: 2 }, 1)).data).toMatchObject({
    publishPack: { issues: expect.any(Array) },
  });
  expect((await publish(minimalPack('yixian'), 1)).data).toMatchObject({
    publishPack: { issues: [{ code: 'otherJurisdiction' }] },
  });
  expect(await current()).toMatchObject({ pack: { version: 1 } });
});

test('a key that would change its meaning is refused', async () => {
  const text = JSON.stringify(minimalPack()).replace('"kind":"text"', '"kind":"integer"');
  const { data } = await publish(JSON.parse(text), 1);
  expect(data).toMatchObject({ publishPack: { issues: expect.any(Array) } });
});

test('of two who publish on the same version one is told that it is stale', async () => {
  const renamed = { ...minimalPack(), jurisdiction: { ...minimalPack().jurisdiction, name: '甲县（新）' } };
  const answers = await Promise.all([publish(renamed, 1), publish(renamed, 1)]);
  const codes = answers.map(({ errors }) => errors[0]?.extensions['code'] ?? 'published');
  expect(new Set(codes)).toEqual(new Set(['STALE_VERSION', 'published']));
  expect(await current()).toMatchObject({ pack: { version: 2, current: true } });
});

test('a version that takes effect later is not yet current', async () => {
  expect((await publish(minimalPack(), 2, { effectiveFrom: '2026-07-01' })).data).toMatchObject({
    publishPack: { pack: { version: 3, current: false, effectiveFrom: '2026-07-01' } },
  });
  expect(await current()).toMatchObject({ pack: { version: 2 } });
  const old = await administrator.query('{ pack(version: 1) { version current content } }');
  expect(old).toMatchObject({
    pack: { version: 1, current: false, content: { jurisdiction: { name: '甲县' } } },
  });
  expect(
    await administrator.query('{ packVersions { version publishedBy note effectiveFrom } }'),
  ).toMatchObject({
    packVersions: [
      { version: 3, publishedBy: '管理员', note: '测试', effectiveFrom: '2026-07-01' },
      { version: 2 },
      { version: 1, publishedBy: null },
    ],
  });
  expect((await administrator.ask('{ pack(version: 99) { version } }')).errors[0]?.extensions['code']).toBe(
    'NOT_FOUND',
  );
});

test('a version keeps what proves it, and the next has it until it brings its own', async () => {
  const asked = { ref: 'JX-G01', name: '按规定办理', kind: 'gate', basis: ['1'] };
  const pack = {
    ...minimalPack(),
    effectiveFrom: '2026-07-01',
    requirements: [asked],
    offices: minimalPack().offices.map((office) => Object.assign({}, office, { ref: ['JX-G01'] })),
  };
  const [office] = pack.offices;
  const [type] = pack.recordTypes;
  const begun = { create: '甲', type: type?.key, as: { office: office?.key } };
  const scenario = { id: 'JX-01', title: '建立', articles: ['1'], clock: '2026-03-02', when: [begun] };
  const proofs = async (version: number) =>
    await administrator.query(`{ pack(version: ${version}) { scenarios { id title articles proves } } }`);
  const kept = { pack: { scenarios: [{ id: 'JX-01', title: '建立', articles: ['1'], proves: ['JX-G01'] }] } };

  expect((await publish(pack, 3, { scenarios: [{ id: '甲' }] })).data).toMatchObject({
    publishPack: { issues: expect.any(Array) },
  });
  expect((await publish(pack, 3, { scenarios: [scenario] })).data).toMatchObject({
    publishPack: { pack: { version: 4 } },
  });
  expect(await proofs(4)).toEqual(kept);
  await publish(pack, 4);
  expect(await proofs(5)).toEqual(kept);
  await publish(pack, 5, { scenarios: [] });
  expect(await proofs(6)).toEqual({ pack: { scenarios: [] } });
  expect(await proofs(4)).toEqual(kept);
});

test('of all versions those are found in which a form came to say something else', async () => {
  const forms = minimalPack().forms.map((form) => Object.assign({}, form, { name: '申请书' }));
  const renamed = { ...minimalPack(), effectiveFrom: '2026-07-01', forms };
  expect((await publish(renamed, 6)).data).toMatchObject({ publishPack: { pack: { version: 7 } } });
  const versionsOf = (form: string) =>
    administrator.query('query ($form: String) { packVersions(form: $form) { version } }', { form });
  expect(await versionsOf('request')).toEqual({ packVersions: [{ version: 7 }, { version: 1 }] });
  expect(await versionsOf('none')).toEqual({ packVersions: [] });
});

test('what is published cannot be changed in the database either', async () => {
  await expect(
    application.store.asOwner((rows) => rows.updateTable('pack_version').set({ note: '改' }).execute()),
  ).rejects.toThrow('append-only');
});
