import { PanelRight, X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { categoryWords } from '../../../../shared/text/categories.ts';
import { whyText } from '../../../../shared/text/why.ts';
import type { FlagRow, FlagState } from '../../../data/rows.ts';
import { CategoryLabel } from '../../components/CategoryLabel.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { joinClasses } from '../../components/joinClasses.ts';
import { KeyCap } from '../../components/KeyCap.tsx';
import { SeverityLozenge } from '../../components/SeverityLozenge.tsx';
import { useLocale } from '../../language.ts';
import { isVerdict } from './verdictDraft.ts';

/** The panel at the right; over the conversation in a narrow window. */
export function WhyView(props: {
  readonly flag: FlagRow;
  readonly sentence: string;
  readonly over: boolean;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly onFold: () => void;
  readonly onState: (state: 'new' | 'later' | 'in_review') => void;
  /** Signals, tags, notes, history. */
  readonly children: ReactNode;
  /** Verdict and pager. */
  readonly foot: ReactNode;
  readonly deciding: boolean;
}) {
  const locale = useLocale();
  const words = whyText[locale];
  const names = categoryWords[locale];
  const { flag } = props;
  return (
    <aside className={joinClasses('panel', props.over && 'is-over')} aria-label={words.title}>
      <header className="panel-head">
        <h2 ref={props.heading} tabIndex={-1}>
          {words.title}
        </h2>
        <IconButton
          icon={props.over ? X : PanelRight}
          label={props.over ? words.closeSignals : words.fold}
          keys="I"
          onClick={props.onFold}
        />
      </header>
      <div className="panel-body">
        <div className="row why-head">
          <SeverityLozenge severity={flag.severity} word={names.severity[flag.severity]} look="pill" />
          <span className="chip chip-plain ellip">
            <CategoryLabel category={flag.category} name={names.category[flag.category].name} />
          </span>
        </div>
        <p className="why">{props.sentence}</p>
        <StateLinks state={flag.state} onState={props.onState} />
        {props.children}
      </div>
      <div className={joinClasses('verdict', props.deciding && 'is-open')}>{props.foot}</div>
    </aside>
  );
}

function StateLinks(props: {
  readonly state: FlagState;
  readonly onState: (state: 'new' | 'later' | 'in_review') => void;
}) {
  const locale = useLocale();
  const words = whyText[locale];
  const names = categoryWords[locale];
  const link = (state: 'later' | 'in_review', label: string, keys: string) =>
    props.state === state ? (
      <button key={state} type="button" className="link meta" onClick={() => props.onState('new')}>
        {words.backToQueue}
      </button>
    ) : (
      <button
        key={state}
        type="button"
        className="link meta"
        aria-keyshortcuts={keys}
        onClick={() => props.onState(state)}
      >
        {label} <KeyCap keys={keys} />
      </button>
    );
  return (
    <div className="row row-12 why-states">
      {props.state !== 'new' && <span className="chip chip-on">{names.state[props.state]}</span>}
      {!isVerdict(props.state) && (
        <>
          {link('later', words.later, 'D')}
          {link('in_review', words.review, 'R')}
        </>
      )}
    </div>
  );
}
