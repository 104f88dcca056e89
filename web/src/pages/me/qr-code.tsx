import type { ReactNode } from 'react';

/** Quiet squares around the picture, without which a camera does not find it. */
const QUIET = 4;

/** A QR code as the server has drawn it: black on white in any surroundings. */
export function QrCode({
  qr: { size, path },
  label,
}: {
  readonly qr: { readonly size: number; readonly path: string };
  readonly label: string;
}): ReactNode {
  const side = size + 2 * QUIET;
  const box = `${String(-QUIET)} ${String(-QUIET)} ${String(side)} ${String(side)}`;
  return (
    <svg className="qr" viewBox={box} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
