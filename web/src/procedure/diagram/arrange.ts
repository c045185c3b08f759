import { Graph, layout } from '@dagrejs/dagre';
import type { ProcedureGraph } from './procedure-graph.ts';

/** Where something stands, in pixels from the upper left corner. */
export type Box = {
  readonly key: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};
export type Line = {
  readonly from: string;
  readonly to: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly transitions: readonly string[];
};
export type Arrangement = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
};

const BOX = { width: 148, height: 44 };
const MARGIN = 16;

/** Lays a procedure out from top to bottom, so that ways cross as little as can be. */
export function arrange({ states, ways }: ProcedureGraph): Arrangement {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 36, ranksep: 56, marginx: MARGIN, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const state of states) graph.setNode(state, { ...BOX });
  for (const { from, to } of ways) graph.setEdge(from, to);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    boxes: states.map((key) => {
      const { x, y } = graph.node(key);
      return { key, left: x - BOX.width / 2, top: y - BOX.height / 2, ...BOX };
    }),
    lines: ways.map(({ from, to, transitions }) => ({
      from,
      to,
      transitions,
      points: graph.edge(from, to).points,
    })),
  };
}
