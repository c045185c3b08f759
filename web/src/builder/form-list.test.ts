import { expect, test } from 'vitest';
import { listForms } from './form-list.ts';

const CONTENT = {
  forms: ['paper', 'note', 'opinion', 'spare'].map((key) => ({ key, name: key, sections: [] })),
  recordTypes: [{ key: 'project', name: '项目', documents: [{ key: 'd', name: '申报表', form: 'paper' }] }],
  procedures: [
    {
      key: 'p',
      name: '审批',
      transitions: [{ key: 'adjust', name: '自行调整', input: 'note' }],
      reviews: [{ key: 'r', name: '会审', tasks: [{ key: 't', name: '财政意见', form: 'opinion' }] }],
    },
  ],
};

test('a form is in use by documents, opinions and acts alike', () => {
  expect(listForms(CONTENT).map(({ key, uses }) => [key, uses])).toEqual([
    ['paper', ['项目 / 申报表']],
    ['note', ['审批 / 自行调整']],
    ['opinion', ['审批 / 会审 / 财政意见']],
    ['spare', []],
  ]);
});
