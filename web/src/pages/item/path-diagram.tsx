import { MarkerType, Position, ReactFlow, type Edge, type Node } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useMemo, type ReactNode } from 'react';
import { useSay, type Say } from '../../text/language.tsx';
import { COLOURS } from '../../theme/tokens.ts';
import { pathGraph, type PathEdge, type PathNode } from './path-graph.ts';
import type { PathStep } from './walked-path.ts';

interface Props {
  readonly position: Readonly<Record<string, string>>;
  readonly walked: readonly PathStep[];
  readonly possible: readonly PathStep[];
}

const COLUMN_PX = 96;
const ROW_PX = 46;
const NODE = { width: 78, height: 28 };
const STROKES = { walked: COLOURS.good, aside: COLOURS.near, ahead: COLOURS.controlBorder } as const;

/** The process's own table from left to right: walked green, returns and side paths orange, still possible dashed. */
export function PathDiagram({ position, walked, possible }: Props): ReactNode {
  const say = useSay();
  const graph = useMemo(() => pathGraph(position, walked, possible), [position, walked, possible]);
  const nodes = useMemo(() => graph.nodes.map((node) => drawnNode(node, say)), [graph, say]);
  const edges = useMemo(() => graph.edges.map((edge) => drawnEdge(edge, graph.nodes)), [graph]);
  return (
    // Everything drawn here is also listed below it; the drawing takes no part in reading or in the keyboard's way.
    <div className="path-diagram" style={{ height: graph.rows * ROW_PX + 12 }} inert aria-hidden>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        fitView
        fitViewOptions={{ padding: 0.01, maxZoom: 1 }}
        minZoom={0.3}
        nodesDraggable={false}
        nodesConnectable={false}
        elementsSelectable={false}
        panOnDrag={false}
        zoomOnScroll={false}
        preventScrolling={false}
      />
    </div>
  );
}

function drawnNode({ id, place: [column, row], name, kind }: PathNode, say: Say): Node {
  return {
    id,
    position: { x: column * COLUMN_PX, y: row * ROW_PX },
    data: { label: say(name) },
    className: `path-node path-${kind}`,
    sourcePosition: Position.Right,
    targetPosition: Position.Left,
    style: NODE,
  };
}

function drawnEdge({ id, from, to, kind, count }: PathEdge, nodes: readonly PathNode[]): Edge {
  const stroke = STROKES[kind];
  const row = (node: string): number | undefined => nodes.find((one) => one.id === node)?.place[1];
  return {
    id,
    source: from,
    target: to,
    type: row(from) === row(to) ? 'straight' : 'smoothstep',
    markerEnd: { type: MarkerType.ArrowClosed, color: stroke, width: 14, height: 14 },
    style: { stroke, strokeWidth: kind === 'ahead' ? 1 : 1.8, ...(kind === 'ahead' && { strokeDasharray: '3 3' }) },
    ...(count > 1 && { label: `×${String(count)}` }),
  };
}
