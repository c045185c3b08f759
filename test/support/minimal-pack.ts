import { type Pack, parsePack } from '@lixiang/schema';

const basis = { basis: ['1'] };

/** The least a jurisdiction can be: a bureau, and requests that units write and the bureau takes. */
export function minimalPack(key = 'jiaxian', name = '甲县'): Pack {
  const parsed = parsePack({
    format: 1,
    jurisdiction: { key, name, code: '500901' },
    regulation: {
      title: '甲县管理办法',
      effectiveFrom: '2026-01-01',
      articles: [{ key: '1', label: '第一条', summary: '单位提出，部门受理。' }],
    },
    effectiveFrom: '2026-01-01',
    offices: [{ key: 'bureau', name: '主管局', ...basis }],
    positions: [{ key: 'chief', name: '负责人' }],
    unitAttributes: [{ key: 'school', label: '学校', kind: 'yesNo', ...basis }],
    forms: [
      {
        key: 'request',
        name: '申请表',
        ...basis,
        sections: [
          {
            key: 'main',
            title: '基本情况',
            fields: [{ key: 'title', label: '名称', kind: 'text', required: true, ...basis }],
          },
        ],
      },
    ],
    recordTypes: [
      {
        key: 'request',
        name: '申请',
        ...basis,
        nature: 'dossier',
        documents: [
          {
            key: 'paper',
            name: '申请表',
            ...basis,
            form: 'request',
            files: { min: 0, max: 3, accept: ['pdf', 'docx', 'xlsx', 'txt', 'wps', 'ofd'], maxMegabytes: 1 },
            filledBy: [{ unit: 'own' }],
            editableIn: ['draft'],
          },
        ],
        title: 'paper.title',
        number: '{year}-{seq:4}',
        procedure: 'handling',
        create: [{ unit: 'any' }],
        read: [{ office: 'bureau' }],
      },
    ],
    procedures: [
      {
        key: 'handling',
        name: '办理',
        ...basis,
        recordType: 'request',
        initial: 'draft',
        states: [
          { key: 'draft', name: '起草', ...basis },
          { key: 'taken', name: '已受理', final: true, ...basis },
        ],
        transitions: [
          {
            key: 'submit',
            name: '提交',
            ...basis,
            from: ['draft'],
            to: 'taken',
            by: [{ unit: 'own' }],
            documents: ['paper'],
            submits: ['paper'],
          },
        ],
      },
    ],
  });
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  return parsed.pack;
}

export const minimalPeople = {
  organisations: [
    { name: '主管局', offices: ['bureau'] },
    { name: '教委' },
    { name: '一中', authority: '教委', attributes: { school: true } },
  ],
  accounts: [
    { login: 'guanli', name: '管理员', organisation: '主管局', administrator: true },
    { login: 'yizhong', name: '一中经办', organisation: '一中', positions: ['chief'] },
  ],
};
