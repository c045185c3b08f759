import { type PackSource } from '@lixiang/schema';
import { SAMPLE_RECORD_TYPES } from '../../server/src/procedure/sample-record-types.ts';
import { TIMED_PACK } from './timed-county.ts';

const basis = ['1'];

type Procedure = NonNullable<PackSource['procedures']>[number];
type RecordType = PackSource['recordTypes'][number];

const ENTRY_LINKS: RecordType['links'] = [
  { key: 'kin', label: '同单位条目', to: 'entry', over: 'sameUnit' },
  { key: 'handbooks', label: '手册', to: 'handbook', over: 'all' },
];

/** Kept by the bureau without any procedure: what is written counts. */
const HANDBOOK: RecordType = {
  key: 'handbook',
  name: '手册',
  basis,
  nature: 'registry',
  title: 'card.name',
  number: 'SC-{seq:3}',
  create: [{ office: 'bureau' }],
  documents: [
    { key: 'card', name: '登记卡', basis, form: 'card', filledBy: [{ office: 'bureau' }], editableIn: [] },
  ],
};

const RULES: Readonly<Record<string, string>> = {
  firstTime: '!has(events.list.lastOn) && filings.listing.count == 0 && !has(submitted.card.name)',
  notFrozenBeside: "projects.all(p, p.entries.all(e, e.state != 'frozen'))",
  kinInTime: 'kin.all(k, k.projects.all(p, !p.clocks.review.late))',
  handbookKept: "handbooks.exists(h, h.card.name == '手册')",
};

/** An entry is listed only after a look at everything around it, and tells its projects, which tell what follows. */
function joined(procedure: Procedure): Procedure {
  switch (procedure.key) {
    case 'entry':
      return {
        ...procedure,
        rules: [
          ...(procedure.rules ?? []),
          ...Object.entries(RULES).map(([key, require]) => ({ key, basis, require, message: '不能列入。' })),
        ],
        filings: [{ key: 'listing', name: '列入备案', basis, with: ['finance'] }],
        transitions: procedure.transitions.map((transition) =>
          transition.key === 'list'
            ? {
                ...transition,
                rules: Object.keys(RULES),
                effects: [
                  { kind: 'file', filing: 'listing' },
                  { kind: 'fireLinked', link: 'projects', transition: 'noteListed' },
                ],
              }
            : transition,
        ),
      };
    case 'project':
      return {
        ...procedure,
        rules: [
          ...(procedure.rules ?? []),
          { key: 'open', basis, require: "application.name != '锁定'", message: '项目已锁定。' },
        ],
        transitions: [
          ...procedure.transitions,
          {
            key: 'noteListed',
            name: '记入清单',
            basis,
            from: ['draft', 'reviewing'],
            to: { special: 'same' },
            by: [{ effect: true }],
            rules: ['open'],
            effects: [{ kind: 'fireLinked', link: 'followUps', transition: 'close' }],
          },
        ],
      };
    default:
      return procedure;
  }
}

function asEntry(type: RecordType): RecordType {
  return { ...type, read: [{ named: { document: 'card', field: 'employer' } }], links: ENTRY_LINKS };
}

/**
 * The made-up county in which the inbox has the most to look at: two links away, across a unit, at a whole registry, at
 * clocks, events, filings and what was handed in, and at acts that an act carries with it.
 */
export const JOINED_PACK: PackSource = {
  ...TIMED_PACK,
  recordTypes: [
    ...SAMPLE_RECORD_TYPES.map((type) => (type.key === 'entry' ? asEntry(type) : type)),
    HANDBOOK,
  ],
  procedures: (TIMED_PACK.procedures ?? []).map(joined),
};
