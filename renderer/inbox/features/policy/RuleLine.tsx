import type { ReactNode } from 'react';

export function RuleLine({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="bl">
      <span className="bl-h">{title}</span>
      <div className="stack gap-8">{children}</div>
    </div>
  );
}
