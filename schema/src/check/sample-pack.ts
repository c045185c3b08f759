import { Pack, type PackSource } from '../model/pack.ts';
import { SAMPLE_FORM } from './sample-form.ts';

/** A small made-up pack that passes every check; tests change one thing in it. */
export const SAMPLE: PackSource = {
  format: 1,
  jurisdiction: { key: 'sampleland', name: '样县', code: '999999' },
  regulation: {
    title: '样县办法',
    effectiveFrom: '2026-01-01',
    articles: [{ key: '1', label: '第一条', summary: '申报。' }],
  },
  effectiveFrom: '2026-01-01',
  offices: [{ key: 'bureau', name: '局', basis: ['1'] }],
  positions: [{ key: 'leader', name: '领导' }],
  unitAttributes: [{ key: 'isSchool', label: '学校', kind: 'yesNo', basis: ['1'] }],
  parameters: [
    { key: 'threshold', label: '起点', kind: 'money', value: '50', basis: ['1'] },
    {
      key: 'reading',
      label: '读法',
      kind: 'choice',
      options: [
        { key: 'strict', label: '严' },
        { key: 'wide', label: '宽' },
      ],
      value: 'strict',
      basis: ['1'],
    },
  ],
  codeLists: [
    {
      key: 'sort',
      name: '类别',
      basis: ['1'],
      options: [
        { key: 'a', label: '甲' },
        { key: 'b', label: '乙' },
      ],
    },
    { key: 'subsort', name: '小类', basis: ['1'], options: [{ key: 'a1', label: '甲一', under: ['a'] }] },
  ],
  forms: [
    SAMPLE_FORM,
    {
      key: 'decision',
      name: '决定',
      basis: ['1'],
      sections: [
        { key: 'main', title: '决定', fields: [{ key: 'on', label: '日期', kind: 'date', required: true }] },
      ],
    },
  ],
  recordTypes: [
    {
      key: 'project',
      name: '项目',
      basis: ['1'],
      nature: 'dossier',
      title: 'plan.name',
      number: '样〔{year}〕{seq:3}',
      procedure: 'approval',
      columns: ['number', 'plan.total', 'facts.approvedOn'],
      documents: [
        {
          key: 'plan',
          name: '方案',
          basis: ['1'],
          form: 'plan',
          filledBy: [{ unit: 'own' }],
          editableIn: ['draft'],
        },
      ],
      facts: [{ key: 'approvedOn', label: '批准日期', kind: 'date' }],
      links: [{ key: 'bars', label: '停批', to: 'bar', over: 'sameUnit' }],
      create: [{ unit: 'any' }],
    },
    {
      key: 'bar',
      name: '停批',
      basis: ['1'],
      nature: 'registry',
      title: 'plan.name',
      number: '停{seq:3}',
      procedure: 'barring',
      documents: [
        {
          key: 'plan',
          name: '方案',
          basis: ['1'],
          form: 'plan',
          filledBy: [{ office: 'bureau' }],
          editableIn: ['active'],
        },
      ],
      links: [
        { key: 'projects', label: '项目', to: 'project', inverse: { key: 'barredBy', label: '停批于' } },
      ],
      create: [{ office: 'bureau', position: 'leader' }],
    },
  ],
  procedures: [
    {
      key: 'approval',
      name: '审批',
      basis: ['1'],
      recordType: 'project',
      initial: 'draft',
      states: [
        { key: 'draft', name: '草稿', basis: ['1'] },
        { key: 'review', name: '审查', basis: ['1'] },
        { key: 'paused', name: '中止', basis: ['1'] },
        { key: 'done', name: '办结', basis: ['1'], final: true },
      ],
      rules: [
        {
          key: 'affordable',
          basis: ['1'],
          when: "param.reading == 'strict' && !unit.isSchool",
          require: "plan.total <= param.threshold && !bars.exists(b, b.state == 'active')",
          message: '超过起点。',
          facts: [{ label: '合计', actual: 'plan.total', required: 'param.threshold', as: 'money' }],
          cures: [{ by: { unit: 'own' }, act: '调减投资', document: 'plan' }],
        },
      ],
      transitions: [
        {
          key: 'submit',
          name: '报送',
          basis: ['1'],
          from: ['draft'],
          to: 'review',
          by: [{ unit: 'own' }],
          rules: ['affordable'],
          documents: ['plan'],
          submits: ['plan'],
        },
        {
          key: 'approve',
          name: '批准',
          basis: ['1'],
          from: ['review'],
          to: 'done',
          by: [{ office: 'bureau' }],
          input: 'decision',
          effects: [
            { kind: 'set', fact: 'approvedOn', value: 'input.on' },
            { kind: 'file', filing: 'result' },
            { kind: 'fireLinked', link: 'barredBy', transition: 'lift', each: "it.state == 'active'" },
          ],
        },
        {
          key: 'pause',
          name: '中止',
          basis: ['1'],
          from: ['draft', 'review'],
          to: 'paused',
          by: [{ office: 'bureau' }],
        },
        {
          key: 'resume',
          name: '恢复',
          basis: ['1'],
          from: ['paused'],
          to: { lastOf: ['draft', 'review'] },
          by: [{ office: 'bureau' }],
        },
      ],
      reviews: [
        {
          key: 'opinion',
          name: '意见',
          basis: ['1'],
          states: ['review'],
          inputs: ['plan'],
          result: { rule: 'all' },
          tasks: [
            {
              key: 'first',
              name: '初审',
              ask: { named: { document: 'plan', field: 'partner' } },
              outcomes: [{ key: 'yes', label: '同意', counts: 'for' }],
            },
            {
              key: 'second',
              name: '复审',
              ask: { office: 'bureau' },
              after: ['first'],
              when: "plan.level == 'high'",
              outcomes: [{ key: 'yes', label: '同意', counts: 'for' }],
            },
          ],
        },
      ],
      filings: [{ key: 'result', name: '结果备案', basis: ['1'], with: ['bureau'], document: 'plan' }],
      panels: [
        {
          key: 'experts',
          name: '专家',
          basis: ['1'],
          from: 'bar',
          states: ['review'],
          by: [{ office: 'bureau' }],
          min: 1,
          max: 3,
          eligible: "candidate.state == 'active' && candidate.plan.partner != unit.id",
        },
      ],
    },
    {
      key: 'barring',
      name: '停批',
      basis: ['1'],
      recordType: 'bar',
      initial: 'active',
      states: [
        { key: 'active', name: '停批中', basis: ['1'] },
        { key: 'lifted', name: '已恢复', basis: ['1'] },
      ],
      transitions: [
        {
          key: 'lift',
          name: '恢复',
          basis: ['1'],
          from: ['active'],
          to: 'lifted',
          by: [{ office: 'bureau' }],
          submits: ['plan'],
        },
        {
          key: 'again',
          name: '再停',
          basis: ['1'],
          from: ['lifted'],
          to: 'active',
          by: [{ office: 'bureau' }],
        },
      ],
    },
  ],
};

/** The sample with some paths set to other values (`undefined` takes the property away). */
export function sampleWith(changes: Readonly<Record<string, unknown>>): Pack {
  const source: unknown = JSON.parse(JSON.stringify(SAMPLE));
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const holder = steps.reduce((here, step) => Reflect.get(Object(here), step), source);
    Reflect.set(Object(holder), last, value);
  }
  return Pack.parse(source);
}
