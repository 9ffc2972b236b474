import type { ReactNode } from 'react';

export function PageHead(props: {
  readonly title: string;
  readonly lead: string;
  readonly children?: ReactNode;
}) {
  return (
    <header className="row between pol-head">
      <div className="stack gap-2">
        <h2 className="heading">{props.title}</h2>
        <p className="t2">{props.lead}</p>
      </div>
      <div className="row">{props.children}</div>
    </header>
  );
}
