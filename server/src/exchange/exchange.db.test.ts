import { Form } from '@lixiang/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE_PACK_SOURCE } from '../../../server/src/procedure/sample-pack.ts';
import { openBrowser } from '../../../test/browser.ts';
import {
  answered,
  openSampleCounty,
  type Person,
  type SampleCounty,
} from '../../../test/support/sample-county.ts';

const CARD = Form.parse({
  key: 'card',
  name: '登记卡',
  basis: ['1'],
  sections: [
    {
      key: 'main',
      title: '登记',
      fields: [
        { kind: 'text', key: 'name', label: '名称', required: true },
        { kind: 'unit', key: 'employer', label: '所在单位' },
        {
          kind: 'table',
          key: 'items',
          label: '目录',
          columns: [
            { kind: 'text', key: 'resource', label: '资源', core: 'title', quality: ['spacing'] },
            { kind: 'text', key: 'item', label: '信息项', core: 'item' },
            { kind: 'text', key: 'share', label: '共享', core: 'shareType' },
          ],
        },
      ],
    },
  ],
});
const COUNTY = {
  ...SAMPLE_PACK_SOURCE,
  forms: SAMPLE_PACK_SOURCE.forms.map((form) => (form.key === 'card' ? CARD : form)),
};

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
