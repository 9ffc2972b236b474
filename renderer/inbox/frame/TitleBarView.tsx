import { CircleCheck, LoaderCircle, LockKeyhole, Search, ShieldCheck, TriangleAlert } from 'lucide-react';
import { IconButton } from '../components/IconButton.tsx';
import { KeyCap } from '../components/KeyCap.tsx';
import { joinClasses } from '../components/joinClasses.ts';
import { ZeloMark } from '../components/ZeloMark.tsx';
import type { ShellWords, Work } from './workOfStore.ts';

const workIcons = { ok: CircleCheck, busy: LoaderCircle, warn: TriangleAlert };

export function TitleBarView(props: {
  readonly words: ShellWords;
  readonly company: string;
  readonly work: Work | undefined;
  readonly onSearch: () => void;
  readonly onLock: () => void;
}) {
  const { words, work } = props;
  const WorkIcon = workIcons[work?.tone ?? 'ok'];
  return (
    <header className="titlebar">
      <div className="brand">
        <ZeloMark />
      </div>
      <div className="tb-name ellip">{props.company}</div>
      <button type="button" className="tb-search" onClick={props.onSearch} aria-keyshortcuts="Control+K">
        <Search className="i i-14" aria-hidden="true" />
        <span className="grow ellip">{words.search}</span>
        <KeyCap keys="Ctrl+K" />
      </button>
      <div className="tb-right">
        {work !== undefined && (
          <span
            className={joinClasses('tb-stat', 'tb-work', `is-${work.tone}`)}
            role="status"
            title={work.why}
          >
            <WorkIcon className="i i-14" aria-hidden="true" />
            <span className="ellip">{work.text}</span>
          </span>
        )}
        <span className="tb-stat tb-egress" title={words.nothingLeavesWhy}>
          <ShieldCheck className="i i-14" aria-hidden="true" />
          {words.nothingLeaves}
        </span>
        <IconButton
          className="frame-btn"
          icon={LockKeyhole}
          label={words.lock}
          keys="Ctrl+L"
          onClick={props.onLock}
        />
      </div>
      {work?.share !== undefined && (
        <i className="tb-progress" aria-hidden="true" style={{ scale: `${work.share} 1` }} />
      )}
    </header>
  );
}
