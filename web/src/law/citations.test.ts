import { Pack } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { citations } from './citations.ts';

const pack = Pack.parse({
  format: 1,
  jurisdiction: { key: 'testshire', name: '试验县', code: '000000' },
  regulation: {
    title: '试验办法',
    effectiveFrom: '2026-01-01',
    articles: [
      { key: '1', label: '第一条', summary: '目的' },
      { key: '2', label: '第二条', summary: '申报' },
    ],
  },
  effectiveFrom: '2026-01-01',
  offices: [{ key: 'bureau', name: '主管局' }],
  forms: [
    {
      key: 'application',
      name: '申请表',
      basis: ['2'],
      sections: [{ key: 'all', title: '内容', fields: [{ kind: 'text', key: 'name', label: '名称' }] }],
    },
  ],
  recordTypes: [
    {
      key: 'project',
      name: '项目',
      nature: 'dossier',
      procedure: 'approval',
      title: 'application.name',
      number: 'P-{seq:4}',
      create: [{ unit: 'any' }],
      documents: [
        {
          key: 'application',
          name: '申请表',
          basis: ['2', '2'],
          form: 'application',
          filledBy: [{ unit: 'own' }],
          editableIn: ['draft'],
        },
      ],
    },
  ],
  procedures: [
    {
      key: 'approval',
      name: '审批',
      recordType: 'project',
      initial: 'draft',
      states: [
        { key: 'draft', name: '草稿' },
        { key: 'sent', name: '已报', final: true },
      ],
      transitions: [
        { key: 'send', name: '报送', basis: ['2'], from: ['draft'], to: 'sent', by: [{ unit: 'own' }] },
      ],
    },
  ],
});

test('an article is cited by all that rests on it, once each', () => {
  expect(citations(pack).get('2')).toEqual([
    { kind: 'transition', name: '报送', within: '审批' },
    { kind: 'document', name: '申请表', within: '项目' },
    { kind: 'form', name: '申请表', within: '' },
  ]);
});

test('an article that nothing rests on is not cited', () => {
  expect(citations(pack).has('1')).toBe(false);
});
