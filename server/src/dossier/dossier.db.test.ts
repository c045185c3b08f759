import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../../test/browser.ts';
import { openDossierPage } from '../../../test/support/dossier-page.ts';
import {
  answered,
  openSampleCounty,
  type Person,
  type SampleCounty,
} from '../../../test/support/sample-county.ts';

let county: SampleCounty;
let unit: Person;
let bureau: Person;
let record: string;

beforeAll(async () => {
  county = await openSampleCounty();
  unit = await county.as('unit');
  bureau = await county.as('bureau');
  const entry = await unit.begin('entry');
  await unit.fill(entry, 'card', { name: '路灯<清单>' });
  answered(await bureau.act(entry, 'list'));
  record = await unit.begin('project');
  await unit.fill(record, 'application', {
    name: '智慧路灯 & 照明',
    amount: 50_000_000,
    study: '已论证',
    items: [{ id: 'r1', title: '灯具', cost: 100 }],
  });
  answered(
    await unit.change(
      'linkRecords',
      { record, link: 'entries', to: entry },
      '... on RecordsLinked { record { id } }',
    ),
  );
  const paper = new File(['可行性研究'.repeat(2000)], '可研 报告.txt', { type: 'text/plain' });
  await unit.upload({ record, document: 'report' }, paper);
  answered(await unit.act(record, 'submit'));
});
afterAll(() => county.close());

async function exportAs(who: Person): Promise<Uint8Array> {
  const answer = await who.client.fetch(`/files/dossier/${record}`);
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

const hash = (kind: string, bytes: Uint8Array) => createHash(kind).update(bytes).digest('hex');

test('a dossier holds forms as data and as print, files, history and what it is linked to, each with its digests', async () => {
  const files = unzipSync(await exportAs(unit));
  const manifest: { files: { path: string; size: number; sha256: string; sm3: string }[] } = JSON.parse(
    strFromU8(files['manifest.json'] ?? new Uint8Array()),
  );
  expect(manifest.files.map(({ path }) => path)).toEqual([
    'index.html',
    '档案数据/事项.json',
    '档案数据/办理记录.json',
    '档案数据/意见.json',
    '档案数据/修改要求、备案、时限和关联.json',
    '材料/01-申报表/第1次提交/填写内容.json',
    '材料/01-申报表/第1次提交/打印件.html',
    '材料/02-可行性研究报告/第1次提交/填写内容.json',
    '附件/001-可研 报告.txt',
  ]);
  for (const { path, size, sha256, sm3 } of manifest.files) {
    const bytes = files[path] ?? new Uint8Array();
    expect([path, bytes.length, hash('sha256', bytes), hash('sm3', bytes)]).toEqual([
      path,
      size,
      sha256,
      sm3,
    ]);
  }
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  expect(text('材料/01-申报表/第1次提交/打印件.html')).toContain('智慧路灯 &amp; 照明');
  expect(text('材料/01-申报表/第1次提交/打印件.html')).toContain('50 万元');
  expect(JSON.parse(text('档案数据/办理记录.json'))).toMatchObject([
    { name: '新建' },
    { name: '申报', basis: { articles: [{ label: '第一条' }] } },
  ]);
  expect(text('档案数据/修改要求、备案、时限和关联.json')).toContain('路灯<清单>');
  expect(text('index.html')).toContain('路灯&lt;清单&gt;');
});

test('the same record gives the same bytes, and each export is noted with its fingerprint', async () => {
  const [one, two] = [await exportAs(unit), await exportAs(unit)];
  expect(hash('sha256', one)).toBe(hash('sha256', two));
  const { rows } = await county.application.store.look(async (all) => ({
    rows: await all
      .selectFrom('audit_entry')
      .select(['record_id', 'detail'])
      .where('action', '=', 'exportDossier')
      .execute(),
  }));
  const fingerprint = hash('sha256', unzipSync(one)['manifest.json'] ?? new Uint8Array());
  expect(rows.at(-1)).toMatchObject({ record_id: record, detail: { fingerprint } });
});

test('whoever may not read the record has no dossier of it either', async () => {
  const status = async (who: Person) => (await who.client.fetch(`/files/dossier/${record}`)).status;
  expect(await status(await county.as('school'))).toBe(404);
  expect(await status(await county.asFar('unit'))).toBe(404);
});

test('a draft is not handed out, to nobody', async () => {
  answered(await unit.act(record, 'withdraw', { reason: '补充' }));
  await unit.fill(record, 'application', { name: '秘密改名' });
  const files = unzipSync(await exportAs(unit));
  const all = Object.entries(files).map(([path, bytes]) => (path.startsWith('材料') ? strFromU8(bytes) : ''));
  expect(all.join('')).not.toContain('秘密改名');
  answered(await unit.act(record, 'submit'));
});

test('its page opens without a network, finds it whole, and finds any flipped byte', async () => {
  const archive = await exportAs(unit);
  const browser = await openBrowser();
  const { verdict, close } = await openDossierPage(browser, archive);
  try {
    expect(await verdict(archive)).toContain('核验通过');
    const unnoticed: number[] = [];
    const places = placesIn(archive);
    for (const place of places) {
      const flipped = Uint8Array.from(archive);
      flipped[place] = (flipped[place] ?? 0) ^ (1 << (place % 8));
      if ((await verdict(flipped)).includes('核验通过')) unnoticed.push(place);
    }
    expect(unnoticed).toEqual([]);
    expect(await verdict(archive.slice(0, -1))).toContain('核验不通过');
    expect(await verdict(new Uint8Array([...archive, 0]))).toContain('核验不通过');
  } finally {
    await close();
    await browser.close();
  }
}, 120_000);

/** Where to flip a bit: the end of the archive, its beginning, and anywhere, differently each time. */
function placesIn(archive: Uint8Array): readonly number[] {
  const anywhere = Array.from({ length: 40 }, () => Math.floor(Math.random() * archive.length));
  const beginning = Array.from({ length: 20 }, (_, at) => at);
  const end = Array.from({ length: 60 }, (_, at) => archive.length - 1 - at);
  return [...anywhere, ...beginning, ...end];
}
