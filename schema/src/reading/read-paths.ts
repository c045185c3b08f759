import { type Field } from '../model/field.ts';
import { type Pack } from '../model/pack.ts';
import { type RecordType } from '../model/record-type.ts';
import { actTablesOf, type KeptTable, reportedTablesOf } from './kept-tables.ts';
import { type ReadKind, readKindOf } from './read-kind.ts';

/** Something of a record type that can be filtered, ordered, grouped or summed by. */
export type ReadPath = {
  /** As it is written: `state`, `facts.approvedOn`, `plan.total`, `plan.items.price`. */
  readonly path: string;
  readonly label: string;
  readonly kind: ReadKind;
  /** None for what every record has. */
  readonly field: Field | null;
  /** `one`, or several in one record: the answers of a list, or a column of the rows of a table. */
  readonly many: boolean;
  /** The path of the table whose rows hold it. */
  readonly table: string | null;
};

const OWN: readonly ReadPath[] = (
  [
    ['number', '编号', 'text'],
    ['title', '名称', 'text'],
    ['state', '状态', 'state'],
    ['stateSince', '进入当前状态日期', 'date'],
    ['unit', '单位', 'unit'],
    ['authority', '主管部门', 'unit'],
    ['createdOn', '建立日期', 'date'],
    ['updatedAt', '更新时间', 'instant'],
  ] as const
).map(([path, label, kind]) => ({ path, label, kind, field: null, many: false, table: null }));

const known = new WeakMap<Pack, Map<string, readonly ReadPath[]>>();

/** Everything of a record type that can be filtered, ordered, grouped or summed by, what every record has first. */
export function readPathsOf(pack: Pack, type: RecordType): readonly ReadPath[] {
  const ofPack = known.get(pack) ?? new Map<string, readonly ReadPath[]>();
  known.set(pack, ofPack);
  const paths = ofPack.get(type.key) ?? [
    ...OWN,
    ...reportedPathsOf(pack, type),
    ...pathsOfTables(actTablesOf(pack, type)),
  ];
  ofPack.set(type.key, paths);
  return paths;
}

/** Facts, of the documents that are handed in list columns and fields that are marked `reportable`, and what is kept in rows. */
export function reportedPathsOf(pack: Pack, type: RecordType): readonly ReadPath[] {
  const facts = type.facts.flatMap((fact) => pathOf(fact, `facts.${fact.key}`));
  const documents = handedIn(pack, type).flatMap(({ key, form }) => {
    const sections = pack.forms.find((each) => each.key === form)?.sections ?? [];
    return sections.flatMap(({ fields }) =>
      fields.flatMap((field) => pathsIn(field, `${key}.${field.key}`, new Set(type.columns))),
    );
  });
  return [...facts, ...documents, ...pathsOfTables(reportedTablesOf(pack, type))];
}

function pathsOfTables(tables: readonly KeptTable[]): readonly ReadPath[] {
  return tables.flatMap(({ key, table }) => pathsIn(table, `${key}.${table.key}`, new Set()));
}

/** The documents that others may look into: a type without a procedure hands nothing in, and shows what is written. */
export function handedIn(pack: Pack, type: RecordType): RecordType['documents'] {
  const procedure = pack.procedures.find(({ key }) => key === type.procedure);
  if (!procedure) return type.documents;
  const submitted = new Set(procedure.transitions.flatMap(({ submits }) => submits));
  return type.documents.filter(({ key }) => submitted.has(key));
}

function pathsIn(field: Field, path: string, columns: ReadonlySet<string>): readonly ReadPath[] {
  if (field.kind === 'group' || field.kind === 'table') {
    const inside = field.kind === 'group' ? field.fields : field.columns;
    const holder = { label: field.label, table: field.kind === 'table' ? path : null };
    return inside.flatMap((each) => (each.reportable ? pathOf(each, `${path}.${each.key}`, holder) : []));
  }
  return field.reportable || columns.has(path) ? pathOf(field, path) : [];
}

type Holder = { readonly label: string; readonly table: string | null };

function pathOf(field: Field, path: string, holder?: Holder): readonly ReadPath[] {
  const kind = readKindOf(field);
  if (!kind) return [];
  const label = holder ? `${holder.label}：${field.label}` : field.label;
  const table = holder?.table ?? null;
  return [{ path, label, kind, field, many: table !== null || holdsMany(field), table }];
}

function holdsMany(field: Field): boolean {
  if (field.kind === 'choices' || field.kind === 'cascade') return true;
  return 'many' in field && field.many;
}
