import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPeople } from '../setup/add-people.ts';
import { PASSWORD } from '../../../test/support/application.ts';
import { openBrowser } from '../../../test/browser.ts';
import { cardedCounty } from '../../../test/support/carded-county.ts';
import {
  answered,
  openSampleCounty,
  type Person,
  type SampleCounty,
} from '../../../test/support/sample-county.ts';

const COUNTY = cardedCounty({
  kind: 'table',
  key: 'items',
  label: '目录',
  columns: [
    { kind: 'text', key: 'resource', label: '资源', core: 'title', quality: ['spacing'] },
    { kind: 'text', key: 'item', label: '信息项', core: 'item' },
    { kind: 'text', key: 'share', label: '共享', core: 'shareType' },
  ],
  heads: [{ label: '信息', columns: ['resource', 'item'] }],
});

let county: SampleCounty;
let unit: Person;
let bureau: Person;

beforeAll(async () => {
  county = await openSampleCounty(COUNTY);
  unit = await county.as('unit');
  bureau = await county.as('bureau');
  const record = await unit.begin('entry');
  await unit.fill(record, 'card', {
    name: '目录',
    items: [
      { id: 'a', resource: '处罚<信息> & "记录"', item: '处罚依据', share: '无条件共享' },
      { id: 'b', resource: '处罚<信息> & "记录"', item: '处罚金额', share: '无条件共享' },
      { id: 'c', resource: '路灯', item: '灯杆编号' },
    ],
  });
  answered(await bureau.act(record, 'list'));
  const draft = await unit.begin('entry');
  await unit.fill(draft, 'card', {
    name: '草稿',
    items: [{ id: 'a', resource: '未提交的资源', item: '项' }],
  });
});
afterAll(() => county.close());

async function download(who: Person, format: string): Promise<string> {
  const answer = await who.client.fetch(`/files/catalogue.${format}`);
  return await answer.text();
}

type Named = { readonly '@language': string; readonly '@value': string };
type Dataset = {
  readonly '@id': string;
  readonly '@type': string;
  readonly 'dct:title': Named;
  readonly 'dct:description': Named;
  readonly 'dct:publisher': { readonly '@type': string; readonly 'foaf:name': Named };
  readonly 'dcat:distribution': {
    readonly '@type': string;
    readonly 'dcat:accessURL': { readonly '@id': string };
  };
};

test('every dataset has what the shapes of DCAT-AP 3 make mandatory, and what was handed in alone', async () => {
  const catalogue: {
    readonly '@type': string;
    readonly 'dct:title': Named;
    readonly 'dct:description': Named;
    readonly 'dct:publisher': { readonly '@type': string };
    readonly 'dct:spatial': unknown;
    readonly 'dcat:dataset': readonly Dataset[];
  } = JSON.parse(await download(bureau, 'jsonld'));
  expect(catalogue['@type']).toBe('dcat:Catalog');
  expect(catalogue['dct:title']['@value']).toBe('甲县数据资源目录');
  expect(catalogue['dct:description']['@value']).not.toBe('');
  expect(catalogue['dct:publisher']['@type']).toBe('foaf:Agent');
  expect(catalogue['dct:spatial']).toEqual({
    '@type': 'dct:Location',
    'dct:identifier': '500901',
    'rdfs:label': { '@language': 'zh', '@value': '甲县' },
  });
  const datasets = catalogue['dcat:dataset'];
  expect(datasets.map((each) => each['dct:title'])).toEqual([
    { '@language': 'zh', '@value': '处罚<信息> & "记录"' },
    { '@language': 'zh', '@value': '路灯' },
  ]);
  expect(new Set(datasets.map((each) => each['@id'])).size).toBe(2);
  for (const dataset of datasets) {
    expect(dataset['@type']).toBe('dcat:Dataset');
    expect(dataset['dct:description']['@value']).not.toBe('');
    expect(dataset['dct:publisher']).toMatchObject({
      '@type': 'foaf:Agent',
      'foaf:name': { '@value': '城管局' },
    });
    expect(URL.canParse(dataset['@id'])).toBe(true);
    expect(dataset['dcat:distribution']['@type']).toBe('dcat:Distribution');
    expect(URL.canParse(dataset['dcat:distribution']['dcat:accessURL']['@id'])).toBe(true);
  }
  expect(datasets[0]?.['dct:description']['@value']).toBe('处罚依据、处罚金额');
});

test('the XML is well formed, with every resource and its items', async () => {
  const text = await download(bureau, 'xml');
  const browser = await openBrowser();
  const page = await browser.newPage();
  const read = await page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'application/xml');
    return {
      place: parsed.documentElement.getAttribute('行政区划代码'),
      broken: parsed.querySelector('parsererror') !== null,
      titles: [...parsed.getElementsByTagName('信息资源名称')].map(({ textContent }) => textContent),
      items: [...parsed.getElementsByTagName('信息项')].map((item) => item.getAttribute('名称')),
    };
  }, text);
  await browser.close();
  expect(read).toEqual({
    place: '500901',
    broken: false,
    titles: ['处罚<信息> & "记录"', '路灯'],
    items: ['处罚依据', '处罚金额', '灯杆编号'],
  });
}, 60_000);

test('one exports what one may read, and nothing of another county', async () => {
  expect(await download(await county.as('school'), 'xml')).not.toContain('路灯');
  expect(await download(await county.asFar('bureau'), 'xml')).not.toContain('路灯');
});

const sheetText = (bytes: ArrayBuffer) => {
  const files = unzipSync(new Uint8Array(bytes));
  return strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
};

test('the workbook has the columns in the order of the form, below its own heads, and every entry as text', async () => {
  const answer = await bureau.client.fetch('/files/catalogue.xlsx');
  expect(answer.headers.get('content-type')).toContain('spreadsheetml');
  const sheet = sheetText(await answer.arrayBuffer());
  const cells = [...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*>.*?<t [^>]*>(.*?)<\/t>/g)].map(([, at, text]) => [
    at,
    text,
  ]);
  const rows = Map.groupBy(cells, ([at = '']) => at.replace(/^[A-Z]+/, ''));
  expect([...rows.values()].map((row) => row.map((cell) => cell.join(' ')).join('|'))).toEqual([
    'A1 登记卡',
    'A2 单位|B2 事项编号|C2 事项名称|D2 提交日期|E2 信息|G2 共享',
    'E3 资源|F3 信息项',
    'A4 城管局|B4 QD-001|C4 目录|D4 2026-03-02|E4 处罚&lt;信息&gt; &amp; &quot;记录&quot;|F4 处罚依据|G4 无条件共享',
    'A5 城管局|B5 QD-001|C5 目录|D5 2026-03-02|E5 处罚&lt;信息&gt; &amp; &quot;记录&quot;|F5 处罚金额|G5 无条件共享',
    'A6 城管局|B6 QD-001|C6 目录|D6 2026-03-02|E6 路灯|F6 灯杆编号|G6 ',
  ]);
  expect([...sheet.matchAll(/mergeCell ref="([^"]+)"/g)].map(([, range]) => range)).toEqual([
    'A1:G1',
    'A2:A3',
    'B2:B3',
    'C2:C3',
    'D2:D3',
    'E2:F2',
    'G2:G3',
  ]);
});

test('an outside system takes it by its token: what that reads, as often as it may, and on record', async () => {
  const { viewer } = await bureau.query<{ viewer: { organisation: { id: string } } }>(
    '{ viewer { organisation { id } } }',
  );
  const { store, clock } = county.application;
  const accounts = [{ login: 'guanli', name: '管理员', organisation: '管理局', administrator: true }];
  await addPeople({ store, clock }, 'sample', {
    organisations: [],
    accounts,
    password: PASSWORD,
    demo: false,
  });
  const make = async (more: Readonly<Record<string, unknown>>) => {
    const administrator = await county.application.signIn('guanli', 'sample');
    const input = {
      name: '市级平台',
      scopes: ['entry'],
      organisation: viewer.organisation.id,
      expiresOn: '2026-12-31',
      ...more,
    };
    const { createApiToken } = await administrator.query<{ createApiToken: { secret: string } }>(
      'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }',
      { input },
    );
    return createApiToken.secret;
  };
  const stranger = county.application.visit();
  const take = (secret: string, format: string, jurisdiction = 'sample') =>
    stranger.fetch(`/files/catalogue/${jurisdiction}/${format}`, {
      headers: { authorization: `Bearer ${secret}` },
    });
  const secret = await make({ perMinute: 4 });
  expect(await (await take(secret, 'xml')).text()).toContain('路灯');
  expect(await (await take(secret, 'jsonld')).text()).toContain('路灯');
  expect(sheetText(await (await take(secret, 'xlsx')).arrayBuffer())).toContain('路灯');
  expect(await (await take(secret, 'pdf')).json()).toMatchObject({ code: 'INVALID_INPUT' });
  expect([(await take(secret, 'xml')).status, (await take(secret, 'xml', 'faraway')).status]).toEqual([
    413, 401,
  ]);
  const narrow = await make({ scopes: ['expert'] });
  expect(await (await take(narrow, 'xml')).text()).not.toContain('路灯');
  expect((await stranger.fetch('/files/catalogue/sample/xml')).status).toBe(401);
});
