import { DeleteOutlined } from '@ant-design/icons';
import {
  isDated,
  type JsonObject,
  type Pack,
  type ReadPath,
  readPathsOf,
  type RecordType,
} from '@lixiang/schema';
import { whereWords as words } from '../../../wording/where.ts';
import styles from '../arrange.module.css';
import { clocksOf } from '../new-widget.ts';
import { ClockRow } from './clock-row.tsx';
import { readRows, type WhereRow, type WhereVerb, writeRows } from './where-rows.ts';
import { WhereValue } from './where-value.tsx';
import { firstRow, firstValue, verbsOf } from './where-verbs.ts';

type WhereEditorProps = {
  readonly pack: Pack;
  readonly type: RecordType;
  readonly where: JsonObject | undefined;
  readonly onChange: (where: JsonObject | undefined) => void;
};

const CLOCKS = 'clocks';

/** What narrows the records that a widget tells of: conditions, each a line, all of which are to hold. */
export function WhereEditor({ pack, type, where, onChange }: WhereEditorProps) {
  const paths = readPathsOf(pack, type);
  const clocks = clocksOf(pack, type);
  const rows = readRows(paths, where);
  const change = (index: number, row: WhereRow | undefined) =>
    onChange(writeRows(row ? rows.with(index, row) : rows.toSpliced(index, 1)));
  const add = (place: string) => {
    const path = paths.find((each) => each.path === place);
    const added: WhereRow | undefined =
      place === CLOCKS
        ? { kind: 'clocks', clocks: { key: clocks.map(({ key }) => key), late: true } }
        : path && firstRow(pack, type, path);
    if (added) onChange(writeRows([...rows, added]));
  };
  return (
    <section className={styles.where} aria-label={words.title}>
      <h3 className={styles.whereTitle}>{words.title}</h3>
      {rows.length === 0 && <p>{words.none}</p>}
      {rows.map((row, index) => (
        <div key={rowKey(rows, index)} className="lx-condition-row">
          <Row pack={pack} type={type} row={row} paths={paths} onChange={(next) => change(index, next)} />
          <button
            type="button"
            className="lx-icon-button"
            aria-label={words.remove(labelOf(paths, row))}
            onClick={() => change(index, undefined)}
          >
            <DeleteOutlined aria-hidden />
          </button>
        </div>
      ))}
      <select
        className="lx-input"
        aria-label={words.add}
        value=""
        onChange={({ target }) => add(target.value)}
      >
        <option value="">{words.add}</option>
        {clocks.length > 0 && <option value={CLOCKS}>{words.clocks}</option>}
        {paths.map(({ path, label }) => (
          <option key={path} value={path}>
            {label}
          </option>
        ))}
      </select>
    </section>
  );
}

type RowProps = Pick<WhereEditorProps, 'pack' | 'type'> & {
  readonly row: WhereRow;
  readonly paths: readonly ReadPath[];
  readonly onChange: (row: WhereRow) => void;
};

function Row({ pack, type, row, paths, onChange }: RowProps) {
  if (row.kind === 'clocks')
    return (
      <ClockRow
        clocks={clocksOf(pack, type)}
        value={row.clocks}
        onChange={(clocks) => onChange({ kind: 'clocks', clocks })}
      />
    );
  const path = row.kind === 'compare' ? paths.find((each) => each.path === row.path) : undefined;
  if (row.kind !== 'compare' || !path) return <span>{words.kept}</span>;
  const verbs = verbsOf(path);
  const offered = verbs.includes(row.verb) ? verbs : [row.verb, ...verbs];
  return (
    <>
      <span>{path.label}</span>
      <select
        className="lx-input"
        aria-label={words.verb}
        value={row.verb}
        onChange={({ target }) => {
          const verb = offered.find((each) => each === target.value);
          if (verb)
            onChange({ ...row, verb, value: carried(row, verb) ?? firstValue(pack, type, { path, verb }) });
        }}
      >
        {offered.map((each) => (
          <option key={each} value={each}>
            {verbWords(path, each)}
          </option>
        ))}
      </select>
      {row.verb !== 'blank' && row.verb !== 'filled' && (
        <WhereValue
          pack={pack}
          type={type}
          path={path}
          several={row.verb === 'in' || row.verb === 'notIn'}
          value={row.value}
          onChange={(value) => onChange({ ...row, value })}
        />
      )}
    </>
  );
}

const SEVERAL: ReadonlySet<WhereVerb> = new Set(['in', 'notIn']);
const NONE: ReadonlySet<WhereVerb> = new Set(['blank', 'filled']);

/** What was compared with, where the next verb takes the like. */
function carried({ verb: before, value }: Extract<WhereRow, { kind: 'compare' }>, verb: WhereVerb) {
  const isLike = SEVERAL.has(before) === SEVERAL.has(verb) && !NONE.has(before) && !NONE.has(verb);
  return isLike ? value : undefined;
}

function verbWords({ kind }: ReadPath, verb: WhereVerb): string {
  const ofDays: Readonly<Partial<Record<WhereVerb, string>>> = words.dayVerbs;
  return (isDated(kind) ? ofDays[verb] : undefined) ?? words.verbs[verb];
}

/** What a row speaks of, and which of those that speak of the same. */
function rowKey(rows: readonly WhereRow[], index: number): string {
  const place = (row: WhereRow | undefined) => (row?.kind === 'compare' ? row.path : row?.kind);
  const own = place(rows[index]);
  return `${own} ${rows.slice(0, index).filter((row) => place(row) === own).length}`;
}

function labelOf(paths: readonly ReadPath[], row: WhereRow): string {
  if (row.kind === 'clocks') return words.clocks;
  if (row.kind === 'other') return words.kept;
  return paths.find(({ path }) => path === row.path)?.label ?? row.path;
}
