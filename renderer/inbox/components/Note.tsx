import { CircleAlert, CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { joinClasses } from './joinClasses.ts';

export type Tone = 'plain' | 'info' | 'ok' | 'warn' | 'err';
const toneIcons: Readonly<Record<Tone, LucideIcon>> = {
  plain: CircleAlert,
  info: Info,
  ok: CircleCheck,
  warn: TriangleAlert,
  err: CircleX,
};

/** A standing remark inside a page. `title` is the fact, children what follows from it. */
export function Note(props: {
  readonly tone?: Tone;
  readonly icon?: LucideIcon;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Read aloud when it appears. */
  readonly announce?: boolean;
}) {
  const { tone = 'plain', title } = props;
  const Icon = props.icon ?? toneIcons[tone];
  return (
    <div
      className={joinClasses('note', tone !== 'plain' && `is-${tone}`)}
      role={props.announce ? (tone === 'err' ? 'alert' : 'status') : undefined}
    >
      <Icon className="i" aria-hidden="true" />
      <div className="grow">
        {title !== undefined && <strong>{title}</strong>} {props.children}
      </div>
      {props.action}
    </div>
  );
}

/** One line across a page. */
export function Banner(props: {
  readonly icon?: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  const Icon = props.icon ?? TriangleAlert;
  return (
    <div className="banner" role="status">
      <Icon className="i" aria-hidden="true" />
      <p className="grow">
        <strong>{props.title}</strong> {props.children}
      </p>
      {props.action}
    </div>
  );
}
