import { Pack } from '@lixiang/schema';
import { describe, expect, test } from 'vitest';
import { lawByArticle, seek } from './law-by-article.ts';

const article = (key: string, label: string) => ({ key, label, summary: `${label}的内容` });
const requirement = (ref: string, name: string, basis: readonly string[]) => ({
  ref,
  name,
  kind: 'gate',
  basis,
});

const pack = Pack.parse({
  format: 1,
  jurisdiction: { key: 'testshire', name: '试验县', code: '000000' },
  regulation: {
    title: '试验办法',
    effectiveFrom: '2026-01-01',
    articles: [article('1', '第一条'), article('2', '第二条')],
  },
  effectiveFrom: '2026-01-01',
  offices: [
    { key: 'bureau', name: '主管局', basis: ['1'] },
    { key: 'audit', name: '审计局', basis: ['2'], ref: 'TS-G01' },
  ],
  forms: [
    {
      key: 'card',
      name: '登记卡',
      sections: [{ key: 'all', title: '内容', fields: [{ kind: 'text', key: 'name', label: '名称' }] }],
    },
  ],
  recordTypes: [
    {
      key: 'entry',
      name: '条目',
      nature: 'registry',
      title: 'card.name',
      number: 'E-{seq:4}',
      create: [{ unit: 'any' }],
      documents: [
        {
          key: 'card',
          name: '卡片',
          basis: ['2'],
          form: 'card',
          filledBy: [{ unit: 'own' }],
          editableIn: [],
        },
      ],
    },
  ],
  requirements: [
    requirement('TS-G01', '接受审计', ['2']),
    requirement('TS-G02', '坚持统筹', ['1', '2']),
    requirement('TS-G03', '按时报送', ['2']),
  ],
  informing: [{ ref: 'TS-G02', reason: '原则性要求。' }],
});
const law = lawByArticle(pack, [{ id: 'TS-01', proves: ['TS-G01'] }]);
const refsIn = (articles: typeof law) =>
  articles.map(({ article: { key }, requirements }) => [
    key,
    ...requirements.map((each) => each.requirement.ref),
  ]);

test('an article has the requirements that rest on it', () => {
  expect(refsIn(law)).toEqual([
    ['1', 'TS-G02'],
    ['2', 'TS-G01', 'TS-G02', 'TS-G03'],
  ]);
});

test('what meets a requirement is not told once more', () => {
  expect(law.map(({ provisions }) => provisions.map(({ name }) => name))).toEqual([['主管局'], ['卡片']]);
});

test('a requirement is shown with what proves it', () => {
  expect(law[1]?.requirements.map(({ standing, scenarios }) => [standing, ...scenarios])).toEqual([
    ['enforced', 'TS-01'],
    ['informing'],
    ['missing'],
  ]);
});

describe('sought', () => {
  test.each([
    { by: 'an article', text: '第一条', standing: 'all', found: [['1', 'TS-G02']] },
    { by: 'a requirement', text: 'TS-G03', standing: 'all', found: [['2', 'TS-G01', 'TS-G02', 'TS-G03']] },
    { by: 'what meets one', text: '审计局', standing: 'all', found: [['2', 'TS-G01', 'TS-G02', 'TS-G03']] },
    { by: 'standing', text: '', standing: 'missing', found: [['2', 'TS-G03']] },
    { by: 'both', text: '第一条', standing: 'missing', found: [] },
  ] as const)('by $by', ({ text, standing, found }) => {
    expect(refsIn(seek(law, { text, standing }))).toEqual(found);
  });
});
