import { Checkbox } from 'antd';
import { Link } from 'react-router';
import { recordTypeOf, typeName } from '../../pack/find-in-pack.ts';
import { useCurrentPack } from '../../pack/use-pack.ts';
import { commonWords } from '../../wording/common.ts';
import { movingWords as words, wordReason } from '../../wording/moving.ts';
import styles from '../publish.module.css';
import type { MoveCheck } from './moving-query.ts';

export type MoveTableProps = {
  readonly checks: readonly MoveCheck[];
  /** What is said where there is none. */
  readonly empty?: string;
  /** Absent where nothing is chosen. */
  readonly choice?: {
    readonly chosen: readonly string[];
    readonly onChoose: (ids: readonly string[]) => void;
  };
};

/** Records with what keeps them from going to a version, or what would become of their drafts. */
export function MoveTable({ checks, empty = words.none, choice }: MoveTableProps) {
  const pack = useCurrentPack();
  if (checks.length === 0) return <p>{empty}</p>;
  const free = checks.filter(({ reasons }) => reasons.length === 0).map(({ id }) => id);
  const chosen = new Set(choice?.chosen);
  const toggle = (id: string) =>
    choice?.onChoose(chosen.has(id) ? [...chosen].filter((each) => each !== id) : [...chosen, id]);
  return (
    <div className={styles.scroll}>
      <table className={`${styles.issues} ${styles.moving}`}>
        <thead>
          <tr>
            {choice && (
              <td>
                <Checkbox
                  aria-label={words.chooseAll}
                  checked={free.length > 0 && chosen.size === free.length}
                  onChange={({ target }) => choice.onChoose(target.checked ? free : [])}
                />
              </td>
            )}
            {[words.number, words.name, words.type, words.unit, words.from, words.check].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <tr key={check.id}>
              {choice && (
                <td>
                  <Checkbox
                    aria-label={words.choose(check.number)}
                    checked={chosen.has(check.id)}
                    disabled={check.reasons.length > 0}
                    onChange={() => toggle(check.id)}
                  />
                </td>
              )}
              <td>
                <Link to={`/r/${check.id}`}>{check.number}</Link>
              </td>
              <td>{check.title ?? commonWords.untitled}</td>
              <td>{typeName(pack, check.type)}</td>
              <td>{check.unit}</td>
              <td>{words.version(check.version)}</td>
              <td>
                {resultOf(check).map((line) => (
                  <div key={line}>{line}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );

  function resultOf({ type, reasons, drafts }: MoveCheck): readonly string[] {
    const said = reasons.map(({ code, about }) =>
      wordReason(code, about === null ? undefined : nameOf(type, about)),
    );
    const told = drafts.flatMap(({ kept, missing }) => [
      ...(kept > 0 ? [words.kept(kept)] : []),
      ...(missing > 0 ? [words.missing(missing)] : []),
    ]);
    return said.length > 0 ? said : [words.ready, ...told];
  }

  function nameOf(type: string, key: string): string {
    const recordType = recordTypeOf(pack, type);
    const procedure = pack.content.procedures.find((each) => each.key === recordType?.procedure);
    const named = [
      ...(procedure?.states ?? []),
      ...(recordType?.documents ?? []),
      ...(procedure?.panels ?? []),
      ...(procedure?.filings ?? []),
    ].find((each) => each.key === key);
    return named?.name ?? key;
  }
}
