import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** Nothing here, and what that means. For lists: small. */
export function EmptyList(props: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
}) {
  const { icon: Icon } = props;
  return (
    <div className="queue-none">
      <Icon className="i i-20" aria-hidden="true" />
      <p>
        {props.title}
        {props.children !== undefined && <span className="t3 queue-none-more">{props.children}</span>}
      </p>
    </div>
  );
}

/** For a whole page: a picture, a sentence, what can be done. */
export function EmptyPage(props: {
  readonly art?: ReactNode;
  readonly title: string;
  readonly lead: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <section className="calm">
      {props.art}
      <h2 className="display">{props.title}</h2>
      <p className="lead">{props.lead}</p>
      {props.children}
    </section>
  );
}

/** A cup, steam and a plant: nothing is urgent. */
export function CalmCup() {
  return (
    <svg className="calm-art" viewBox="0 0 240 132" fill="none" aria-hidden="true">
      <path className="g" d="M22 120h196" />
      <path className="l" d="M136 70h8a14 14 0 0 1 0 28h-12" />
      <path className="l" d="M72 62h64v28a24 24 0 0 1-24 24H96a24 24 0 0 1-24-24z" />
      <path className="l" d="M60 120h88" />
      <path className="a" d="M94 50c0-7 7-8 7-15s-6-8-6-14M113 50c0-7 7-8 7-15s-6-8-6-14" />
      <path
        className="g"
        d="M178 102h26l-3.5 18h-19zM191 102V72M191 86c-9 0-14-5-14-14 9 0 14 5 14 14zM191 78c0-9 5-14 14-14 0 9-5 14-14 14z"
      />
    </svg>
  );
}
