import type { ReactNode } from 'react';

export function PageHead(props: {
  readonly title: string;
  readonly lead: string;
  readonly children?: ReactNode;
}) {
  return (
    <header className="row between pol-head">
      <div className="stack gap-2 grow">
        <h2 className="heading">{props.title}</h2>
        <p className="t2">{props.lead}</p>
      </div>
      {props.children !== undefined && <div className="row pol-actions">{props.children}</div>}
    </header>
  );
}
