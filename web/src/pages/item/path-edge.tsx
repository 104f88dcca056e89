import { BaseEdge, type Edge, type EdgeProps } from '@xyflow/react';
import type { ReactNode } from 'react';
import { svgPath, type Point } from './path-route.ts';
import { wordPlace } from './path-word.ts';

interface Way extends Record<string, unknown> {
  readonly points: readonly Point[];
  readonly words: string | undefined;
  /** The words name the lane that begins here. */
  readonly lane: boolean;
}

export type WayEdge = Edge<Way>;

/** An edge along the way that was worked out for it, with its word beside the longest stretch. */
export function PathWay({ id, data, style, markerEnd }: EdgeProps<WayEdge>): ReactNode {
  const { points = [], words, lane = false } = data ?? {};
  const { x, y, anchor } = wordPlace(points, lane);
  return (
    <>
      <BaseEdge
        id={id}
        path={svgPath(points)}
        {...(style && { style })}
        {...(markerEnd !== undefined && { markerEnd })}
      />
      {words !== undefined && (
        <text
          className="path-words"
          x={x}
          y={y}
          textAnchor={anchor}
          fill={typeof style?.stroke === 'string' ? style.stroke : undefined}
        >
          {words}
        </text>
      )}
    </>
  );
}
