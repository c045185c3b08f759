import { readdirSync } from 'node:fs';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { settle, startApplication, type TestApplication } from '../../../test/support/application.ts';
import type { Client } from '../../../test/support/client.ts';
import { minimalPack, minimalPeople } from '../../../test/support/minimal-pack.ts';

const MEGABYTE = 1024 * 1024;
const PDF = `%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n`;

let application: TestApplication;
let unit: Client;
let place: { readonly record: string; readonly document: string };

beforeAll(async () => {
  application = await startApplication();
  await settle(application, minimalPack(), minimalPeople);
  await settle(application, minimalPack('yixian', '乙县'), minimalPeople);
  unit = await application.signIn('yizhong', 'jiaxian');
  place = { record: await newRecord(unit), document: 'paper' };
});
afterAll(() => application.close());

async function newRecord(client: Client): Promise<string> {
  const { createRecord } = await client.query<{ createRecord: { record: { id: string } } }>(
    `mutation ($requestId: ID!) { createRecord(input: { requestId: $requestId, type: "request" }) {
      ... on RecordCreated { record { id } } ... on Refused { blockers { message } } } }`,
    { requestId: crypto.randomUUID() },
  );
  return createRecord.record.id;
}

const Body = z.looseObject({ id: z.string().default(''), message: z.string().default('') });
const bodyOf = async (answer: Response) => Body.parse(await answer.json());

const zip = (entries: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, Buffer.from(text)])));
const DOCX = zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' });

test('a file comes back under its Chinese name as it was, and never as a page', async () => {
  const answer = await unit.upload(place, new File([PDF], '附件1：申报表.pdf'));
  expect(answer.status).toBe(201);
  const file = await bodyOf(answer);
  expect(file).toMatchObject({
    name: '附件1：申报表.pdf',
    size: PDF.length,
    mediaType: 'application/pdf',
    uploadedBy: '一中经办',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    sm3: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const download = await unit.fetch(`/files/${file.id}`);
  expect(await download.text()).toBe(PDF);
  expect(Object.fromEntries(download.headers)).toMatchObject({
    'content-disposition': expect.stringContaining(
      `filename*=UTF-8''${encodeURIComponent('附件1：申报表.pdf')}`,
    ),
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox'),
  });
});

test.each([
  ['a Word file', '方案.docx', DOCX],
  ['an OFD file', '公文.ofd', zip({ 'OFD.xml': '<OFD/>' })],
  ['a WPS file', '方案.wps', Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex')],
  ['a text file', '说明.txt', Buffer.from('说明')],
])('%s is taken for what it is', async (_what, name, content) => {
  const own = { record: await newRecord(unit), document: 'paper' };
  expect((await unit.upload(own, new File([new Uint8Array(content)], name))).status).toBe(201);
});

const REFUSED = [
  {
    what: 'a program under the name of a PDF',
    name: '申报表.pdf',
    content: 'MZ\u0000\u0000\u0003',
    words: '不符',
  },
  { what: 'a web page under the name of a PDF', name: '申报表.pdf', content: '<html></html>', words: '不符' },
  {
    what: 'an archive under the name of a Word file',
    name: '方案.docx',
    content: zip({ 'a.exe': 'MZ' }),
    words: '不符',
  },
  { what: 'a program', name: '工具.exe', content: 'MZ', words: '只接受' },
  { what: 'a file without an extension', name: '申报表', content: PDF, words: '只接受' },
  { what: 'an empty file', name: '空.pdf', content: '', words: '空的' },
];

test.each(REFUSED)('$what is refused in Chinese', async ({ name, content, words }) => {
  const answer = await unit.upload(place, new File([new Uint8Array(Buffer.from(content))], name));
  expect(answer.status).toBe(422);
  expect((await bodyOf(answer)).message).toContain(words);
});

test('more than the pack allows is refused', async () => {
  const answer = await unit.upload(place, new File([PDF, new Uint8Array(MEGABYTE)], '大.pdf'));
  expect(answer.status).toBe(413);
  expect((await bodyOf(answer)).message).toContain('1 MB');
});

test('two hundred megabytes are refused with a reason, and the server goes on', async () => {
  const answer = await unit.upload(place, new File([new Uint8Array(201 * MEGABYTE)], '巨大.pdf'));
  expect(answer.status).toBe(413);
  expect((await unit.fetch('/health')).status).toBe(200);
});

test('nothing is left of what was refused', async () => {
  const answer = await unit.upload(place, new File(['MZ'], '申报表.pdf'));
  expect(answer.status).toBe(422);
  expect(readdirSync(`${application.files}/incoming`)).toEqual([]);
});

test('without the token of the session nothing is uploaded', async () => {
  const answer = await unit.upload(place, new File([PDF], '申报表.pdf'), { csrf: 'other' });
  expect(answer.status).toBe(403);
});

test('whoever may not read the record is told that there is nothing', async () => {
  const { id } = await bodyOf(await unit.upload(place, new File([PDF], '申报表.pdf')));
  const stranger = await application.signIn('yizhong', 'yixian');
  expect((await stranger.fetch(`/files/${id}`)).status).toBe(404);
  expect((await stranger.upload(place, new File([PDF], '申报表.pdf'))).status).toBe(404);
  expect((await application.visit().fetch(`/files/${id}`)).status).toBe(401);
});

test('the bureau reads a file only once it has been handed in', async () => {
  const own = { record: await newRecord(unit), document: 'paper' };
  const { id } = await bodyOf(await unit.upload(own, new File([PDF], '申报表.pdf')));
  const bureau = await application.signIn('guanli', 'jiaxian');
  expect((await bureau.fetch(`/files/${id}`)).status).toBe(404);
  await unit.query(`mutation ($input: SaveDocumentInput!) { saveDocument(input: $input) { __typename } }`, {
    input: {
      requestId: crypto.randomUUID(),
      record: own.record,
      document: 'paper',
      expectedRevision: 0,
      edits: [{ op: 'set', path: ['title'], value: '教学楼网络改造' }],
    },
  });
  const taken = await unit.query(
    `mutation ($input: TakeTransitionInput!) { takeTransition(input: $input) {
      __typename ... on Refused { blockers { message } } } }`,
    {
      input: {
        requestId: crypto.randomUUID(),
        record: own.record,
        transition: 'submit',
        expectedVersion: await versionOf(own.record),
      },
    },
  );
  expect(taken).toEqual({ takeTransition: { __typename: 'TransitionTaken' } });
  expect((await bureau.fetch(`/files/${id}`)).status).toBe(200);
  const late = await unit.upload(own, new File([PDF], '补交.pdf'));
  expect(late.status).toBe(403);
});

async function versionOf(record: string): Promise<number> {
  const found = await unit.query<{ record: { version: number } }>(
    `query ($id: ID!) { record(id: $id) { version } }`,
    { id: record },
  );
  return found.record.version;
}
