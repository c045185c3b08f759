import type { Procedure } from '@lixiang/schema';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { procedureWords as words } from '../../wording/procedure.ts';
import { arrange, type Line } from './arrange.ts';
import styles from './procedure-diagram.module.css';
import { procedureGraph, type ProcedureGraph } from './procedure-graph.ts';
import { stepInPicture } from './step-in-picture.ts';

export type ProcedureDiagramProps = {
  readonly procedure: Procedure;
  /** The key of the state or transition that is looked at. */
  readonly selected?: string | undefined;
  readonly onSelect: (part: 'states' | 'transitions', key: string) => void;
};

const ZOOM = { least: 0.4, most: 1.6, step: 0.2 };

/** A procedure as a picture: states in boxes, ways between them, laid out by itself. */
export function ProcedureDiagram({ procedure, selected, onSelect }: ProcedureDiagramProps) {
  const [scale, setScale] = useState(1);
  const graph = useMemo(() => procedureGraph(procedure), [procedure]);
  const picture = useMemo(() => arrange(graph), [graph]);
  const zoom = (by: number) => setScale(Math.min(ZOOM.most, Math.max(ZOOM.least, scale + by)));
  const names = new Map([...procedure.states, ...procedure.transitions].map(({ key, name }) => [key, name]));
  const nameOf = (key: string) => names.get(key) ?? key;
  const { width, height } = picture;
  return (
    <div className={styles.frame}>
      <div className={styles.tools}>
        <span>{words.diagramHelp}</span>
        <button
          type="button"
          className="lx-icon-button"
          aria-label={words.zoomOut}
          onClick={() => zoom(-ZOOM.step)}
        >
          −
        </button>
        <button
          type="button"
          className="lx-icon-button"
          aria-label={words.zoomIn}
          onClick={() => zoom(ZOOM.step)}
        >
          ＋
        </button>
      </div>
      <section className={styles.scroll} aria-label={words.diagramLabel(procedure.name)} data-things>
        <div style={{ width: width * scale, height: height * scale }}>
          <div className={styles.picture} style={{ width, height, transform: `scale(${scale})` }}>
            <svg width={width} height={height} aria-hidden="true">
              <defs>
                <marker
                  id="way-end"
                  viewBox="0 0 8 8"
                  refX="7"
                  refY="4"
                  markerWidth="8"
                  markerHeight="8"
                  orient="auto"
                >
                  <path d="M0 0 L8 4 L0 8 z" className={styles.arrow} />
                </marker>
              </defs>
              {picture.lines.map((line) => (
                <path
                  key={`${line.from} ${line.to}`}
                  d={pathOf(line)}
                  className={styles.way}
                  data-selected={selected !== undefined && line.transitions.includes(selected)}
                  markerEnd="url(#way-end)"
                />
              ))}
            </svg>
            {picture.boxes.map(({ key, left, top, width: wide, height: high }) => (
              <button
                key={key}
                type="button"
                className={styles.state}
                style={{ left, top, width: wide, height: high }}
                aria-pressed={key === selected}
                aria-label={words.stateName(nameOf(key), marksOf(procedure, graph, key))}
                data-final={procedure.states.find((state) => state.key === key)?.final === true}
                data-initial={isInitial(procedure, graph, key)}
                onKeyDown={goByKeys}
                onClick={() => onSelect('states', key)}
              >
                {nameOf(key)}
              </button>
            ))}
            {picture.lines.map((line) => (
              <WayLabel
                key={`${line.from} ${line.to}`}
                line={line}
                nameOf={nameOf}
                selected={selected}
                onSelect={onSelect}
              />
            ))}
          </div>
        </div>
      </section>
    </div>
  );
}

/** Arrows go to what lies that way. */
function goByKeys(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget: here, key } = event;
  if (!key.startsWith('Arrow')) return;
  event.preventDefault();
  const others = Array.from(here.parentElement?.querySelectorAll('button') ?? [])
    .filter((each) => each !== here)
    .map((element) => ({ element, seen: element.getBoundingClientRect() }));
  const next = stepInPicture(here.getBoundingClientRect(), key, others)?.element;
  next?.focus();
  next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

type WayLabelProps = {
  readonly line: Line;
  readonly nameOf: (key: string) => string;
  readonly selected: string | undefined;
  readonly onSelect: ProcedureDiagramProps['onSelect'];
};

/** The act of a way; of several that go it, the number, each click going on to the next. */
function WayLabel({ line, nameOf, selected, onSelect }: WayLabelProps) {
  const { from, to, transitions, points } = line;
  const middle = points[Math.floor(points.length / 2)];
  const [first] = transitions;
  if (!middle || first === undefined) return null;
  const at = selected === undefined ? -1 : transitions.indexOf(selected);
  const next = transitions[(at + 1) % transitions.length] ?? first;
  const acts = transitions.map(nameOf).join('、');
  const way = words.way(nameOf(from), nameOf(to), acts);
  // Where the number is what is seen, it is called so as well.
  const [text, name] =
    transitions.length === 1
      ? [nameOf(first), way]
      : [words.ways(transitions.length), words.severalWays(transitions.length, way)];
  return (
    <button
      type="button"
      className={styles.act}
      style={{ left: middle.x, top: middle.y }}
      aria-pressed={at >= 0}
      aria-label={name}
      title={acts}
      onKeyDown={goByKeys}
      onClick={() => onSelect('transitions', next)}
    >
      {text}
    </button>
  );
}

function isInitial(procedure: Procedure, { births }: ProcedureGraph, key: string): boolean {
  return births.size > 0 ? births.has(key) : procedure.initial === key;
}

function marksOf(procedure: Procedure, graph: ProcedureGraph, key: string): readonly string[] {
  return [
    ...(isInitial(procedure, graph, key) ? [words.initial] : []),
    ...(procedure.states.find((state) => state.key === key)?.final ? [words.final] : []),
  ];
}

function pathOf({ points }: Line): string {
  const [first, ...rest] = points;
  if (!first) return '';
  return `M${first.x} ${first.y} ${rest.map(({ x, y }) => `L${x} ${y}`).join(' ')}`;
}
