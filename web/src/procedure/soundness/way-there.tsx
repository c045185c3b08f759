import { procedureWords as words } from '../../wording/procedure.ts';
import type { Step } from '../diagram/procedure-graph.ts';
import styles from '../procedure.module.css';

type WayThereProps = {
  /** From where records begin; nothing where no way leads there. */
  readonly way: readonly Step[] | undefined;
  /** Acts that go on from there. */
  readonly further: readonly string[];
  readonly nameOf: (key: string) => string;
  readonly onSelect: (part: 'states' | 'transitions', key: string) => void;
};

/** A way by which a fault is met, act by act; each leads to where it is designed. */
export function WayThere({ way, further, nameOf, onSelect }: WayThereProps) {
  if (!way) return <div>{words.unreachable}</div>;
  if (way.length === 0 && further.length === 0) return <div>{words.atStart}</div>;
  const steps = [
    ...way.map(({ transition, to }) => ({ act: transition, to: nameOf(to) })),
    ...further.map((act) => ({ act, to: words.fault })),
  ];
  return (
    <div className={styles.way}>
      {words.wayTitle}
      <ol>
        {steps.map(({ act, to }) => (
          <li key={act}>
            <button type="button" className="lx-link-button" onClick={() => onSelect('transitions', act)}>
              {nameOf(act)}
            </button>
            {words.leadsTo(to)}
          </li>
        ))}
      </ol>
    </div>
  );
}
