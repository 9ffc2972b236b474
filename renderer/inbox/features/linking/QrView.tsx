import { useMemo } from 'react';
import { encode } from 'uqr';

/** White margin that readers need around a code, in modules (ISO/IEC 18004 asks for four). */
const margin = 4;

/** A QR code, black on white in either theme: phones read inverted codes badly. */
export function QrView({ text, label }: { readonly text: string; readonly label: string }) {
  const { path, size } = useMemo(() => {
    const code = encode(text, { ecc: 'L', border: 0 });
    const squares: string[] = [];
    code.data.forEach((row, y) =>
      row.forEach((dark, x) => {
        if (dark) squares.push(`M${x} ${y}h1v1h-1z`);
      }),
    );
    return { path: squares.join(''), size: code.size };
  }, [text]);
  return (
    <div className="qr">
      <svg
        viewBox={`${-margin} ${-margin} ${size + 2 * margin} ${size + 2 * margin}`}
        role="img"
        aria-label={label}
        shapeRendering="crispEdges"
      >
        <rect x={-margin} y={-margin} width="100%" height="100%" fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
    </div>
  );
}
