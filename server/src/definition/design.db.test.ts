import type { PackEdit } from '@lixiang/schema';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { settle, startApplication, type TestApplication } from '../../../test/support/application.ts';
import type { Client } from '../../../test/support/client.ts';
import { minimalPack, minimalPeople } from '../../../test/support/minimal-pack.ts';

let application: TestApplication;
let one: Client;
let other: Client;

beforeAll(async () => {
  application = await startApplication();
  const second = { login: 'guanli2', name: '管理员乙', organisation: '主管局', administrator: true };
  await settle(application, minimalPack(), {
    ...minimalPeople,
    accounts: [...minimalPeople.accounts, second],
  });
  one = await application.signIn('guanli');
  other = await application.signIn('guanli2');
});
afterAll(() => application.close());

type Design = {
  readonly revision: number;
  readonly baseVersion: number;
  readonly begunRevision: number;
  readonly content: { readonly forms: readonly { readonly name: string }[] };
};
const DESIGN = 'revision baseVersion begunRevision content';
const open = async (who: Client) =>
  (await who.query<{ openPackDesign: Design }>(`mutation { openPackDesign { ${DESIGN} } }`)).openPackDesign;
const present = async () =>
  (await one.query<{ packDesign: Design | null }>(`{ packDesign { ${DESIGN} } }`)).packDesign;
const discard = (who: Client, revision: number) =>
  who.ask(`mutation ($input: PackDesignInput!) { discardPackDesign(input: $input) }`, {
    input: { revision },
  });
afterEach(async () => {
  const left = await present();
  if (left) await discard(one, left.revision);
});

const CHANGE = 'changes { revision edits inverse by self requestId }';
let requests = 0;
const edit = async (who: Client, revision: number, ...[edits, again]: readonly [unknown, string?]) => {
  requests += 1;
  const input = { revision, edits, requestId: again ?? `request-${requests}` };
  return await who.ask(
    `mutation ($input: EditPackDesignInput!) { editPackDesign(input: $input) {
      __typename
      ... on PackDesignEdited { revision ${CHANGE} }
      ... on PackDesignConflict { revision overlapping ${CHANGE} }
      ... on PackDesignRefused { index code place } } }`,
    { input },
  );
};
const publish = (who: Client, revision: number, expectedVersion: number) =>
  who.ask(
    `mutation ($input: PublishPackDesignInput!) { publishPackDesign(input: $input) {
      ... on PackPublished { pack { version content } } ... on PackRefused { issues { path code params } } } }`,
    { input: { revision, expectedVersion, note: '改名' } },
  );
const rename = (value: string): PackEdit => ({ kind: 'set', at: ['forms', 'request', 'name'], value });
const intro = (value: string): PackEdit => ({ kind: 'set', at: ['forms', 'request', 'intro'], value });
const code = ({ errors }: Awaited<ReturnType<Client['ask']>>) => errors[0]?.extensions['code'];

test('a design begins with what the latest version says, once, and only for administrators', async () => {
  expect(await present()).toBe(null);
  const design = await open(one);
  expect(design).toMatchObject({ baseVersion: 1, content: { forms: [{ name: '申请表' }] } });
  expect(await open(other)).toEqual(design);
  const unit = await application.signIn('yizhong');
  expect(code(await unit.ask('mutation { openPackDesign { revision } }'))).toBe('FORBIDDEN');
  expect(code(await unit.ask('{ packDesign { revision } }'))).toBe('FORBIDDEN');
});

test('edits of two are merged where they touch different things', async () => {
  const { revision } = await open(one);
  await edit(one, revision, [rename('申请书')]);
  const { data } = await edit(other, revision, [intro('请如实填写。')]);
  expect(data).toMatchObject({
    editPackDesign: {
      revision: revision + 2,
      changes: [{ by: '管理员', self: false, edits: [rename('申请书')], inverse: [rename('申请表')] }],
    },
  });
  expect(await present()).toMatchObject({
    revision: revision + 2,
    content: { forms: [{ name: '申请书', intro: '请如实填写。' }] },
  });
});

test('where both change the same nothing is done, and whose change it was is told', async () => {
  const { revision } = await open(one);
  await edit(one, revision, [rename('申请书')]);
  const { data } = await edit(other, revision, [intro('请如实填写。'), rename('申报表')]);
  expect(data).toMatchObject({
    editPackDesign: { __typename: 'PackDesignConflict', overlapping: [1], changes: [{ by: '管理员' }] },
  });
  expect(await present()).toMatchObject({ revision: revision + 1, content: { forms: [{ name: '申请书' }] } });
});

test('the same request twice is one edit', async () => {
  const { revision } = await open(one);
  await edit(one, revision, [rename('申请书')], 'again');
  const { data } = await edit(one, revision, [rename('申请书')], 'again');
  expect(data).toMatchObject({ editPackDesign: { revision: revision + 1, changes: [] } });
});

test('what cannot be edited is refused with its place', async () => {
  const { revision } = await open(one);
  expect((await edit(one, revision, [rename('申请书'), { kind: 'set' }])).data).toEqual({
    editPackDesign: { __typename: 'PackDesignRefused', index: 1, code: 'notAnEdit', place: [] },
  });
  const nowhere = { kind: 'remove', at: ['forms', 'none'] };
  expect((await edit(one, revision, [rename('申请书'), nowhere])).data).toEqual({
    editPackDesign: {
      __typename: 'PackDesignRefused',
      index: 1,
      code: 'noSuchPlace',
      place: ['forms', 'none'],
    },
  });
  expect(await present()).toMatchObject({ revision });
});

test('who else is at work is seen, where, and no longer once they are gone', async () => {
  const { revision } = await open(one);
  const see = (who: Client) =>
    who.query(
      `mutation ($input: SeePackDesignInput!, $after: Int!) { seePackDesign(input: $input) {
        revision editors { name place self } changes(after: $after) { by self } } }`,
      { input: { place: ['forms', 'request'], revision }, after: revision },
    );
  await see(other);
  await edit(other, revision, [rename('申请书')]);
  const place = ['forms', 'request'];
  expect(await see(one)).toEqual({
    seePackDesign: {
      revision: revision + 1,
      editors: [
        { name: '管理员', place, self: true },
        { name: '管理员乙', place, self: false },
      ],
      changes: [{ by: '管理员乙', self: false }],
    },
  });
  application.setClock('2026-03-02T01:00:31.000Z');
  expect(await see(one)).toMatchObject({ seePackDesign: { editors: [{ name: '管理员' }] } });
});

test('an old design is never taken for a new one', async () => {
  const old = await open(one);
  await edit(one, old.revision, [rename('申请书')]);
  expect(code(await discard(other, old.revision))).toBe('STALE_VERSION');
  expect((await discard(other, old.revision + 1)).data).toEqual({ discardPackDesign: true });
  const next = await open(other);
  expect(next.content.forms[0]?.name).toBe('申请表');
  expect(code(await edit(one, old.revision + 1, [rename('申请书')]))).toBe('STALE_VERSION');
});

test('what is unfinished is kept, and what is wrong with it told', async () => {
  const { revision } = await open(one);
  const section = ['forms', 'request', 'sections', 'main', 'fields'];
  await edit(one, revision, [{ kind: 'remove', at: [...section, 'title'] }]);
  expect(await one.query('{ packDesign { issues { path code severity } } }')).toMatchObject({
    packDesign: { issues: [{ path: ['forms', '0', 'sections', '0', 'fields'], code: 'tooFew' }] },
  });
  expect((await publish(one, revision + 1, 1)).data).toMatchObject({
    publishPackDesign: { issues: [{ code: 'tooFew' }] },
  });
});

test('a design is published once, as the next version; what was published meanwhile is merged first', async () => {
  const begun = await open(one);
  await edit(one, begun.revision, [rename('申请书')]);
  expect(code(await publish(other, begun.revision, 1))).toBe('STALE_VERSION');
  const meanwhile = minimalPack();
  const content = {
    ...meanwhile,
    jurisdiction: { ...meanwhile.jurisdiction, name: '甲县（新）' },
    forms: meanwhile.forms.map((form) => Object.assign({}, form, { name: '申报书' })),
  };
  await other.query(`mutation ($input: PublishPackInput!) { publishPack(input: $input) { __typename } }`, {
    input: { content, expectedVersion: 1 },
  });
  const behind = await publish(one, begun.revision + 1, 2);
  expect(behind.data).toEqual({
    publishPackDesign: { issues: [{ path: [], code: 'designBehind', params: { base: 1, latest: 2 } }] },
  });

  const { data } = await one.ask(
    `mutation ($input: PackDesignInput!) { rebasePackDesign(input: $input) {
      design { ${DESIGN} changes(after: ${begun.revision + 2}) { by edits } }
      lost { code } overwritten { place theirs mine by } } }`,
    { input: { revision: begun.revision + 1 } },
  );
  expect(data).toMatchObject({
    rebasePackDesign: {
      design: {
        baseVersion: 2,
        revision: begun.revision + 3,
        content: { jurisdiction: { name: '甲县（新）' }, forms: [{ name: '申请书' }] },
        changes: [{ by: '管理员', edits: [rename('申请书')] }],
      },
      lost: [],
      overwritten: [{ place: ['forms', 'request', 'name'], theirs: '申报书', mine: '申请书', by: '管理员' }],
    },
  });
  expect((await publish(one, begun.revision + 3, 2)).data).toMatchObject({
    publishPackDesign: { pack: { version: 3, content: { forms: [{ name: '申请书' }] } } },
  });
  expect(await present()).toBe(null);
  expect(code(await publish(one, begun.revision + 3, 3))).toBe('NOT_FOUND');
});

test('another county sees nothing of a design', async () => {
  const { revision } = await open(one);
  await settle(application, minimalPack('yixian', '乙县'), minimalPeople);
  const stranger = await application.signIn('guanli', 'yixian');
  expect(await stranger.query('{ packDesign { revision } }')).toEqual({ packDesign: null });
  expect(code(await edit(stranger, revision, [rename('申请书')]))).toBe('NOT_FOUND');
});
