import { MarkerType, Position, ReactFlow, type Node } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useMemo, type ReactNode } from 'react';
import { useSay, type Say } from '../../text/language.tsx';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';
import { LANE_NAMES } from '../../text/track-text.ts';
import { COLOURS } from '../../theme/tokens.ts';
import { PathWay, type WayEdge } from './path-edge.tsx';
import { pathGraph, type PathEdge, type PathGraph, type PathNode } from './path-graph.ts';
import { cornerOf, GRID, routeOf, sizeOf, type Point, type Surroundings } from './path-route.ts';
import type { PathStep } from './walked-path.ts';

interface Props {
  readonly position: Readonly<Record<string, string>>;
  readonly walked: readonly PathStep[];
  /** Drawn as large as there is room for. */
  readonly large?: boolean;
}

const COLUMNS = 8;
/** Room below for the way to the end, which runs under everything. */
const FOOT_PX = 16;
const LARGEST = 1.6;
const STROKES = { walked: COLOURS.good, aside: COLOURS.near, ahead: COLOURS.controlBorder } as const;
const EDGE_TYPES = { way: PathWay };

/** The process's own table on two lines: walked green, returns and side paths orange, still possible dashed. */
export function PathDiagram({ position, walked, large = false }: Props): ReactNode {
  const say = useSay();
  const graph = useMemo(() => pathGraph(position, walked), [position, walked]);
  const nodes = useMemo(() => graph.nodes.map((node) => drawnNode(node, graph, say)), [graph, say]);
  const edges = useMemo(() => drawnEdges(graph, say), [graph, say]);
  const { x: width, y: height } = sizeOf(COLUMNS, graph);
  const zoom = large ? LARGEST : 1;
  return (
    // Everything drawn here is also listed beside it; the drawing takes no part in reading or in the keyboard's way.
    <div
      className="path-diagram"
      style={{ height: (height + FOOT_PX) * zoom + 8, ...(large && { width: width * zoom + 8 }) }}
      inert
      aria-hidden
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        edgeTypes={EDGE_TYPES}
        defaultViewport={{ x: 2, y: 4, zoom }}
        minZoom={0.3}
        maxZoom={LARGEST}
        nodesDraggable={false}
        nodesConnectable={false}
        elementsSelectable={false}
        panOnDrag={false}
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        preventScrolling={false}
        // Under the MIT licence the notice stands in the package, not on the drawing.
        proOptions={{ hideAttribution: true }}
      />
    </div>
  );
}

function drawnNode({ id, place, name, kind }: PathNode, { secondLine }: PathGraph, say: Say): Node {
  return {
    id,
    position: cornerOf(place, secondLine),
    data: { label: say(name) },
    className: `path-node path-${kind}`,
    sourcePosition: Position.Right,
    targetPosition: Position.Left,
    width: GRID.width,
    height: GRID.height,
  };
}

/** What is still possible lies below what was walked. */
function drawnEdges(graph: PathGraph, say: Say): WayEdge[] {
  const places = new Map(graph.nodes.map(({ id, place }) => [id, place]));
  const taken = new Set(graph.nodes.map(({ place }) => place.join()));
  const around: Surroundings = { ...graph, occupied: (place) => taken.has(place.join()) };
  return graph.edges.flatMap((edge) => {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    if (!from || !to || edge.from === edge.to) return [];
    const stroke = STROKES[edge.kind];
    const points = routeOf(from, to, around);
    return [
      {
        id: edge.id,
        source: edge.from,
        target: edge.to,
        type: 'way',
        data: { points, words: wordsOf(edge, points, say), lane: edge.begins !== undefined },
        markerEnd: { type: MarkerType.ArrowClosed, color: stroke, width: 12, height: 12 },
        style: {
          stroke,
          strokeWidth: edge.kind === 'ahead' ? 1 : 1.8,
          ...(edge.kind === 'ahead' && { strokeDasharray: '3 3' }),
        },
      },
    ];
  });
}

/** A lane bears its track's name where it begins; what was gone more than once, and each return, says how often. */
function wordsOf({ begins, kind, seqs, to }: PathEdge, points: readonly Point[], say: Say): string | undefined {
  const count = seqs.length;
  const times = count > 1 || (kind === 'aside' && isReturn(to)) ? say(T.times, { count }) : '';
  // A lane straight on from where it begins needs no name: there is nothing to take it for.
  const lane = begins && points.length > 2 ? say(LANE_NAMES[begins]) : '';
  const words = [lane, times].filter((word) => word !== '').join(' ');
  return words === '' ? undefined : words;
}

function isReturn(node: string): boolean {
  return /:(?:returned|redoing|ordered|suspended)$/.test(node);
}
