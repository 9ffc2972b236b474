import type { ReactNode } from 'react';

export function SettingRow(props: {
  readonly title: string;
  readonly help?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="setting">
      <div className="grow">
        <h2 className="label">{props.title}</h2>
        {props.help !== undefined && <p className="help">{props.help}</p>}
      </div>
      <div className="row row-12 setting-control">{props.children}</div>
    </section>
  );
}
