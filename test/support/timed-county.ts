import { type PackSource } from '@lixiang/schema';
import { SAMPLE_PACK_SOURCE } from '../../server/src/procedure/sample-pack.ts';
import { SAMPLE_PROJECT } from '../../server/src/procedure/sample-project.ts';
import { SAMPLE_REGISTRIES } from '../../server/src/procedure/sample-registries.ts';

const basis = ['1'];

type Procedure = NonNullable<PackSource['procedures']>[number];

const PROJECT: Procedure = {
  ...SAMPLE_PROJECT,
  transitions: [
    ...SAMPLE_PROJECT.transitions,
    {
      key: 'entrust',
      name: '交办后续事项',
      basis,
      from: ['reviewing'],
      to: { special: 'same' },
      by: [{ office: 'bureau' }],
      effects: [{ kind: 'createLinked', link: 'followUps', values: { 'card.name': 'application.name' } }],
    },
    {
      key: 'lapse',
      name: '逾期视为不予批复',
      basis,
      from: ['deciding'],
      to: 'rejected',
      by: [{ clock: true, when: 'clocks.decision.late' }],
      effects: [{ kind: 'notify', who: [{ unit: 'own' }], message: '审批逾期。' }],
    },
  ],
  clocks: [
    {
      key: 'review',
      name: '审查期限',
      basis,
      from: 'events.submit.lastOn',
      due: { kind: 'after', count: '10', of: 'workdays' },
      pausedIn: ['suspended'],
      metOn: 'events.pass.lastOn',
      owedBy: [{ office: 'bureau' }],
      byAct: { transition: 'pass' },
      remind: [3],
      escalate: { inferred: '便于督促。', to: [{ office: 'finance' }, { office: 'bureau' }], after: 5 },
    },
    {
      key: 'decision',
      name: '批复期限',
      basis,
      from: 'events.pass.lastOn',
      due: { kind: 'after', count: '5', of: 'days' },
      metOn: 'events.approve.lastOn',
      owedBy: [{ office: 'planning' }],
      byAct: { transition: 'approve' },
      remind: [2],
    },
  ],
};

/** Something that is made by another act, looks at nothing but itself, and is met by what it files. */
function timed(followUp: Procedure): Procedure {
  return {
    ...followUp,
    filings: [{ key: 'notice', name: '备案', basis, with: ['finance'] }],
    transitions: [
      ...followUp.transitions,
      {
        key: 'tell',
        name: '报备',
        basis,
        from: ['open'],
        to: { special: 'same' },
        by: [{ unit: 'own' }],
        effects: [{ kind: 'file', filing: 'notice' }],
      },
      {
        key: 'takeBack',
        name: '退回报备',
        basis,
        from: ['open'],
        to: { special: 'same' },
        by: [{ office: 'finance' }],
        effects: [{ kind: 'returnFiling', filing: 'notice' }],
      },
    ],
    clocks: [
      {
        key: 'told',
        name: '报备义务',
        basis,
        from: 'record.createdOn',
        due: { kind: 'never' },
        metOn: 'filings.notice.lastOn',
        owedBy: [{ unit: 'own' }],
      },
    ],
  };
}

const [ENTRY, ...OTHERS] = SAMPLE_REGISTRIES.map((procedure) =>
  procedure.key === 'followUp' ? timed(procedure) : procedure,
);

const TIMED_ENTRY: readonly Procedure[] = ENTRY
  ? [
      {
        ...ENTRY,
        rules: [
          ...(ENTRY.rules ?? []),
          {
            key: 'projectInTime',
            basis,
            require: 'projects.all(p, !p.clocks.review.late)',
            message: '关联项目审查已逾期。',
          },
        ],
        transitions: [
          ...ENTRY.transitions,
          {
            key: 'halt',
            name: '停办',
            basis,
            from: ['listed'],
            to: 'frozen',
            by: [{ office: 'bureau' }],
            rules: ['projectInTime'],
          },
        ],
        clocks: [
          {
            key: 'wait',
            name: '等待批复',
            basis,
            when: "projects.exists(p, p.state == 'reviewing' || p.state == 'deciding')",
            from: 'record.createdOn',
            due: { kind: 'yearly', day: "'12-31'" },
            metOn: 'earliest(projects.filter(p, p.createdOn > period.due).map(p, p.createdOn))',
            owedBy: [{ unit: 'own' }],
          },
        ],
      },
    ]
  : [];

/** The made-up county with clocks: on its projects, and on its entries, which look at the projects. */
export const TIMED_PACK: PackSource = {
  ...SAMPLE_PACK_SOURCE,
  procedures: [PROJECT, ...TIMED_ENTRY, ...OTHERS],
};
