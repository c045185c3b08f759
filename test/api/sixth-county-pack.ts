const basis = ['1'];
const opinion = [
  { key: 'agree', label: '同意', counts: 'for' },
  { key: 'object', label: '不同意', counts: 'against' },
];

/** A county that nobody has written code for: three offices, one form, six states, a deadline, a joint review. */
export const SIXTH_COUNTY = {
  format: 1,
  jurisdiction: { key: 'sixth', name: '试点县', code: '500999' },
  regulation: {
    title: '试点县政务信息化项目管理办法',
    effectiveFrom: '2026-01-01',
    articles: [{ key: '1', label: '第一条', summary: '单位报送，部门联审，十个工作日内答复。' }],
  },
  effectiveFrom: '2026-01-01',
  calendar: { base: 'china' },
  offices: [
    { key: 'bureau', name: '数据局', basis },
    { key: 'finance', name: '财政局', basis },
    { key: 'cyberspace', name: '网信办', basis },
  ],
  parameters: [{ key: 'answerDays', label: '答复时限（工作日）', kind: 'integer', value: 10, basis }],
  forms: [
    {
      key: 'plan',
      name: '项目方案',
      basis,
      sections: [
        {
          key: 'main',
          title: '基本情况',
          fields: [
            { kind: 'text', key: 'name', label: '项目名称', required: true },
            { kind: 'money', key: 'amount', label: '总投资', required: true },
            { kind: 'longText', key: 'goal', label: '建设目标', required: true },
          ],
        },
      ],
    },
    {
      key: 'grant',
      name: '资金安排',
      basis,
      sections: [
        {
          key: 'main',
          title: '资金',
          fields: [{ kind: 'money', key: 'sum', label: '安排金额', required: true }],
        },
      ],
    },
  ],
  recordTypes: [
    {
      key: 'project',
      name: '项目',
      basis,
      nature: 'dossier',
      title: 'plan.name',
      number: 'SD-{year}-{seq:3}',
      procedure: 'project',
      create: [{ unit: 'any' }],
      facts: [{ kind: 'money', key: 'granted', label: '安排金额', basis }],
      documents: [
        {
          key: 'plan',
          name: '项目方案',
          basis,
          form: 'plan',
          filledBy: [{ unit: 'own' }],
          editableIn: ['draft'],
        },
      ],
    },
  ],
  procedures: [
    {
      key: 'project',
      name: '项目办理',
      basis,
      recordType: 'project',
      initial: 'draft',
      states: [
        { key: 'draft', name: '编制', basis },
        { key: 'reported', name: '已报送', basis },
        { key: 'reviewing', name: '联审中', basis },
        { key: 'passed', name: '已通过', basis },
        { key: 'building', name: '建设中', basis },
        { key: 'closed', name: '已办结', basis, final: true },
      ],
      rules: [
        { key: 'jointlyAgreed', basis, require: 'reviews.joint.passed', message: '须各部门一致同意。' },
        {
          key: 'withinPlan',
          basis,
          require: 'input.sum <= plan.amount',
          message: '安排金额不得超过方案总投资。',
          facts: [{ label: '安排金额', actual: 'input.sum', required: 'plan.amount', as: 'money' }],
        },
      ],
      clocks: [
        {
          key: 'answer',
          name: '答复时限',
          basis,
          from: 'events.report.lastOn',
          due: { kind: 'after', count: 'param.answerDays', of: 'workdays' },
          metOn: 'events.pass.lastOn',
          owedBy: [{ office: 'bureau' }],
        },
      ],
      reviews: [
        {
          key: 'joint',
          name: '联合审查',
          basis,
          states: ['reviewing'],
          inputs: ['plan'],
          result: { rule: 'all' },
          tasks: [
            { key: 'finance', name: '财政意见', ask: { office: 'finance' }, outcomes: opinion },
            { key: 'cyberspace', name: '网信意见', ask: { office: 'cyberspace' }, outcomes: opinion },
          ],
        },
      ],
      transitions: [
        {
          key: 'report',
          name: '报送',
          basis,
          from: ['draft'],
          to: 'reported',
          by: [{ unit: 'own' }],
          documents: ['plan'],
          submits: ['plan'],
        },
        {
          key: 'open',
          name: '开始联审',
          basis,
          from: ['reported'],
          to: 'reviewing',
          by: [{ office: 'bureau' }],
        },
        {
          key: 'pass',
          name: '通过',
          basis,
          from: ['reviewing'],
          to: 'passed',
          by: [{ office: 'bureau' }],
          rules: ['jointlyAgreed'],
        },
        {
          key: 'fund',
          name: '安排资金',
          basis,
          from: ['passed'],
          to: 'building',
          by: [{ office: 'finance' }],
          rules: ['withinPlan'],
          input: 'grant',
          effects: [{ kind: 'set', fact: 'granted', value: 'input.sum' }],
        },
        { key: 'finish', name: '办结', basis, from: ['building'], to: 'closed', by: [{ unit: 'own' }] },
      ],
    },
  ],
};
