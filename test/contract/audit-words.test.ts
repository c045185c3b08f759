import { readFileSync } from 'node:fs';
import { Pack } from '@lixiang/schema';
import { expect, test } from 'vitest';
import { SAMPLE_PACK_SOURCE } from '../../server/src/procedure/sample-pack.ts';
import { auditActions } from '../../web/src/wording/audit.ts';
import { detailSentence } from '../../web/src/audit/detail-sentence.ts';

const pack = Pack.parse(SAMPLE_PACK_SOURCE);
const project = { type: 'project' };
const told = (action: string, detail: unknown, record: { readonly type: string } | null = null) =>
  detailSentence(pack, { action, detail, record });

const FACTS: readonly (readonly [string, unknown, { readonly type: string } | null, string])[] = [
  ['takeTransition', { transition: 'submit', event: 'e', requestId: 'r' }, project, '“申报”'],
  [
    'saveDocument',
    { document: 'application', revision: 3, requestId: 'r' },
    project,
    '《申报表》，第 3 次保存',
  ],
  [
    'giveOpinion',
    { review: 'technical', task: 'money', asked: 'x', outcome: 'agree', requestId: 'r' },
    project,
    '“财政意见”：同意',
  ],
  [
    'drawPanel',
    { panel: 'experts', draw: 'd', seed: 's', members: ['a', 'b'] },
    project,
    '“专家组”，抽取 2 名',
  ],
  [
    'uploadFile',
    { file: 'f', document: 'report', name: '报告.pdf', sha256: '0' },
    project,
    '《可行性研究报告》，文件“报告.pdf”',
  ],
  ['moveRecord', { from: 1, to: 2, move: 'm' }, project, '由第 1 版改为第 2 版'],
  ['signIn', {}, null, ''],
  [
    'updateAccount',
    {
      before: { login: 'a', name: '张三', disabled: false, organisationId: 'o1' },
      after: { login: 'a', name: '张三', disabled: true, organisationId: 'o2' },
      passwordChanged: true,
    },
    null,
    '账号“a”（张三），停用由“否”改为“是”，修改所属单位，重设密码',
  ],
  [
    'importList',
    { listImport: 'l', type: 'expert', file: '专家.xlsx', sha256: '0', began: 3, changed: 0, leftOut: 1 },
    null,
    '专家，文件“专家.xlsx”，新建 3 项、未导入 1 行',
  ],
  ['endSimulation', { simulation: 's', why: 'unattended' }, null, '长时间无人使用'],
];

test.each(FACTS)('%s is told in a sentence', (...[action, detail, record, sentence]) => {
  expect(told(action, detail, record)).toBe(sentence);
});

test('what the pack no longer has is told by its key, and what cannot be read is left out', () => {
  expect(told('takeTransition', { transition: 'gone' }, project)).toBe('“gone”');
  expect(told('takeTransition', { transition: 'gone' })).toBe('“gone”');
  for (const { value } of auditActions) expect(() => told(value, null)).not.toThrow();
});

test('every kind of entry that the server writes has a name', () => {
  const written = readFileSync(new URL('../../server/src/audit/write-audit.ts', import.meta.url), 'utf8');
  const kinds = [...written.matchAll(/^ {2}\| '(\w+)'/gm)].map(([, kind]) => kind);
  expect(kinds.length).toBeGreaterThan(30);
  expect(new Set(auditActions.map(({ value }) => value))).toEqual(new Set(kinds));
});
