import { Field, type FieldOf } from '../model/field.ts';
import { type Pack } from '../model/pack.ts';
import { type RecordType } from '../model/record-type.ts';

/** What the system itself keeps of a record in rows; they are counted and filtered as the rows of a form's table are. */
export type KeptTable = {
  /** Stands where a document's key does; no document may be called so. */
  readonly key: 'reviews' | 'panels' | 'events';
  readonly name: string;
  readonly table: FieldOf<'table'>;
};

/** How somebody whose opinion is asked for stands to it. */
export type AskedStanding = 'waiting' | 'later' | 'unanswered' | 'for' | 'changes' | 'against' | 'abstain';

const STANDINGS: Readonly<Record<AskedStanding, string>> = {
  waiting: '待答复',
  later: '待前序意见',
  for: '同意',
  changes: '要求修改',
  against: '不同意',
  abstain: '弃权',
  unanswered: '未答复',
};

/** Stands for the act by which a record begins where none of its procedure does. */
export const BEGUN = 'BEGUN';

/** The tables that are kept of records of a type: whose opinions are asked for, when one was drawn for a panel, and all acts. */
export function keptTablesOf(pack: Pack, type: RecordType): readonly KeptTable[] {
  return [...reportedTablesOf(pack, type), ...actTablesOf(pack, type)];
}

/** What was done with records of a type, an act a row; read where the acts themselves are kept. */
export function actTablesOf({ procedures }: Pack, type: RecordType): readonly KeptTable[] {
  const procedure = procedures.find(({ key }) => key === type.procedure);
  return procedure ? [{ key: 'events', name: '办理记录', table: actTable(procedure) }] : [];
}

/** Those of them that are written down with what a record reports. */
export function reportedTablesOf(pack: Pack, type: RecordType): readonly KeptTable[] {
  const reviews = pack.procedures.find(({ key }) => key === type.procedure)?.reviews ?? [];
  const isDrawn = pack.procedures.some(({ panels }) => panels.some(({ from }) => from === type.key));
  return [
    ...(reviews.length > 0
      ? [{ key: 'reviews', name: '意见征求', table: askedTable(reviews) } as const]
      : []),
    ...(isDrawn ? [{ key: 'panels', name: '专家抽选', table: DRAWN } as const] : []),
  ];
}

function askedTable(reviews: Pack['procedures'][number]['reviews']): KeptTable['table'] {
  return tableOf({
    key: 'asked',
    label: '意见征求',
    columns: [
      {
        key: 'review',
        label: '征求事项',
        kind: 'choice',
        reportable: true,
        options: reviews.map(({ key, name }) => ({ key, label: name })),
      },
      { key: 'organisation', label: '被征求单位', kind: 'unit', reportable: true },
      {
        key: 'standing',
        label: '答复情况',
        kind: 'choice',
        reportable: true,
        options: Object.entries(STANDINGS).map(([key, label]) => ({ key, label })),
      },
      { key: 'askedOn', label: '征求日期', kind: 'date', reportable: true },
      { key: 'answeredOn', label: '答复日期', kind: 'date', reportable: true },
      { key: 'days', label: '答复用时（自然日）', kind: 'integer', unit: '天', reportable: true },
    ],
  });
}

function actTable({ transitions }: Pack['procedures'][number]): KeptTable['table'] {
  const acts = transitions.map(({ key, name }) => ({ key, label: name }));
  return tableOf({
    key: 'done',
    label: '办理记录',
    columns: [
      {
        key: 'act',
        label: '办理事项',
        kind: 'choice',
        reportable: true,
        options: [...acts, { key: BEGUN, label: '新建' }],
      },
      { key: 'organisation', label: '办理单位', kind: 'unit', reportable: true },
      { key: 'on', label: '办理日期', kind: 'date', reportable: true },
      { key: 'days', label: '距上次办理（自然日）', kind: 'integer', unit: '天', reportable: true },
      { key: 'late', label: '逾期办理', kind: 'yesNo', reportable: true },
    ],
  });
}

const DRAWN = tableOf({
  key: 'drawn',
  label: '被抽选',
  columns: [{ key: 'on', label: '抽选日期', kind: 'date', reportable: true }],
});

function tableOf(given: object): KeptTable['table'] {
  const field = Field.parse({ kind: 'table', ...given });
  if (field.kind !== 'table') throw new Error(`${field.key} is no table`);
  return field;
}
