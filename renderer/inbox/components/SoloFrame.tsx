import type { ReactNode } from 'react';
import { ZeloMark } from './ZeloMark.tsx';

/** The window without rail: first run and lock. */
export function SoloFrame({
  title = 'Zelo',
  children,
}: {
  readonly title?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="solo">
      <header className="titlebar solo-bar">
        <div className="brand">
          <ZeloMark />
        </div>
        <div className="tb-name ellip">{title}</div>
      </header>
      {children}
    </div>
  );
}
