import { useMemo, useRef, useState } from 'react';
import { randomId, type FlagId, type NoteId } from '../../../../shared/domain/identifiers.ts';
import { sayReason } from '../../../../shared/text/reasons.ts';
import { whyText } from '../../../../shared/text/why.ts';
import type { AccountRow, ConversationRow, FlagRow } from '../../../data/rows.ts';
import { useShortcut } from '../../keyboard.ts';
import { useLocale } from '../../language.ts';
import { useDecide } from '../../state/decide.ts';
import { useMinute } from '../../state/minute.ts';
import { numberSignals } from '../../state/numberedSignals.ts';
import { useOperator } from '../../state/operator.ts';
import { useQueueOrder } from '../../state/queueOrder.ts';
import { useToasts } from '../../state/toasts.ts';
import { DockView } from './DockView.tsx';
import { HistoryView } from './HistoryView.tsx';
import { NotesView } from './NotesView.tsx';
import { PagerView } from './PagerView.tsx';
import { useTags } from './queries.ts';
import { SignalList } from './SignalList.tsx';
import { TagsView } from './TagsView.tsx';
import {
  draftFor,
  isVerdict,
  undoDecision,
  verdictDecision,
  type Verdict,
  type VerdictDraft,
} from './verdictDraft.ts';
import { VerdictView } from './VerdictView.tsx';
import { WhyView } from './WhyView.tsx';

/** Why a flag exists, and everything the supervisor does about it. `part` says which piece is drawn. */
export function Why(props: {
  readonly flag: FlagRow;
  readonly account: AccountRow | undefined;
  readonly conversation: ConversationRow;
  /** `dock` under the conversation, `panel` at the side or over it. */
  readonly docked: boolean;
  readonly panelShown: boolean;
  readonly onPanel: (shown: boolean) => void;
  readonly onStep: (by: 1 | -1) => void;
  /** A decision moved this flag out of its list; `undone` brought it back. */
  readonly onMoved: (flag: FlagId) => void;
  readonly onUndone: (flag: FlagRow) => void;
}) {
  const { flag, account, conversation } = props;
  const locale = useLocale();
  const words = whyText[locale];
  const now = useMinute();
  const decide = useDecide();
  const say = useToasts((toasts) => toasts.say);
  const tags = useTags();
  const operator = useOperator();
  const order = useQueueOrder((queue) => queue.order);
  const place = order.indexOf(flag.id);
  const heading = useRef<HTMLHeadingElement>(null);
  const [draftKept, setDraft] = useState<VerdictDraft>();
  // Tags and notes change in plain sight: they are only read aloud.
  const [announced, setAnnounced] = useState('');
  const [addingTo, setAddingTo] = useState<FlagId>();
  const [writingOn, setWritingOn] = useState<{ flag: FlagId; note: 'new' | NoteId }>();
  // Whatever was begun belongs to one flag and is not shown on another.
  const draft = draftKept?.flag === flag.id ? draftKept : undefined;
  const timeZone = account?.timeZone ?? 'UTC';
  const numbered = useMemo(() => numberSignals(flag.signals), [flag.signals]);
  const sender = flag.sender ?? flag.title;
  const sentence = useMemo(() => {
    const first = numbered[0];
    if (first === undefined) return '';
    const to =
      conversation.kind === 'group'
        ? undefined
        : flag.side === 'company'
          ? conversation.title
          : account?.owner;
    return sayReason(locale, first.signal.reason, { sender, to }).sentence;
  }, [numbered, conversation, flag.side, account, locale, sender]);

  const choose = (verdict: Verdict) => {
    props.onPanel(true);
    setDraft(draftFor(flag, verdict));
  };
  /** Says what was done, with a way back. */
  const sayDone = (text: string, before: FlagRow) => {
    say({
      tone: 'done',
      text,
      undo: () => {
        void decide(undoDecision(before, Date.now())).then((undone) => {
          if (!undone) return;
          say({ tone: 'done', text: words.said.undone });
          props.onUndone(before);
        });
      },
    });
  };
  const save = async () => {
    if (draft === undefined) return;
    if (!(await decide(verdictDecision(draft, Date.now())))) return;
    setDraft(undefined);
    heading.current?.focus();
    sayDone(words.said[draft.verdict], flag);
    if (!isVerdict(flag.state)) props.onMoved(flag.id);
  };
  const setState = async (state: 'new' | 'later' | 'in_review') => {
    if (!(await decide({ type: 'decision.state', v: 1, at: Date.now(), flag: flag.id, state }))) return;
    sayDone(words.said[state], flag);
    props.onMoved(flag.id);
  };
  const setTag = (tag: string, on: boolean) =>
    void decide({ type: 'decision.tag', v: 1, at: Date.now(), flag: flag.id, tag, on }).then((saved) => {
      if (saved) setAnnounced(on ? words.said.tagAdded(tag) : words.said.tagRemoved(tag));
    });
  const saveNote = (text: string, note: NoteId | undefined) =>
    void decide({
      type: 'decision.note',
      v: 1,
      at: Date.now(),
      note: note ?? randomId<NoteId>(),
      flag: flag.id,
      text,
    }).then((saved) => {
      if (!saved) return;
      setWritingOn(undefined);
      setAnnounced(text === '' ? words.said.noteRemoved : words.said.noteSaved);
    });

  const scope = words.title;
  const undecided = !isVerdict(flag.state);
  useShortcut('C', () => choose('confirmed'), { scope, label: words.confirm });
  useShortcut('F', () => choose('false_alarm'), { scope, label: words.falseAlarm });
  useShortcut('D', () => void setState('later'), {
    scope,
    label: words.later,
    enabled: undecided && flag.state !== 'later',
  });
  useShortcut('R', () => void setState('in_review'), {
    scope,
    label: words.review,
    enabled: undecided && flag.state !== 'in_review',
  });
  useShortcut('T', () => (props.onPanel(true), setAddingTo(flag.id)), { scope, label: words.newTag });
  useShortcut('N', () => (props.onPanel(true), setWritingOn({ flag: flag.id, note: 'new' })), {
    scope,
    label: words.newNote,
  });
  useShortcut('I', () => props.onPanel(!props.panelShown), {
    scope,
    label: props.panelShown ? words.fold : words.unfold,
  });
  useShortcut('Escape', () => (draft === undefined ? props.onPanel(false) : setDraft(undefined)), {
    scope,
    label: words.back,
    enabled: draft !== undefined || (props.docked && props.panelShown),
  });

  return (
    <>
      <p className="sr" role="status">
        {announced}
      </p>
      {props.docked && (
        <DockView
          flag={flag}
          sentence={sentence}
          place={place}
          count={order.length}
          onSignals={() => props.onPanel(true)}
          onVerdict={choose}
        />
      )}
      {props.panelShown && (
        <WhyView
          flag={flag}
          sentence={sentence}
          over={props.docked}
          heading={heading}
          deciding={draft !== undefined}
          onFold={() => props.onPanel(false)}
          onState={(state) => void setState(state)}
          foot={
            <>
              <VerdictView
                flag={flag}
                draft={draft}
                now={now}
                timeZone={timeZone}
                onChoose={choose}
                onDraft={setDraft}
                onCancel={() => setDraft(undefined)}
                onSave={() => void save()}
                onTakeBack={() => void setState('new')}
              />
              {draft === undefined && <PagerView place={place} count={order.length} onStep={props.onStep} />}
            </>
          }
        >
          <SignalList signals={numbered} sender={sender} />
          <TagsView
            key={`tags ${flag.id}`}
            tags={flag.tags}
            inUse={tags}
            adding={addingTo === flag.id}
            onAdding={(adding) => setAddingTo(adding ? flag.id : undefined)}
            onTag={setTag}
          />
          <NotesView
            key={`notes ${flag.id}`}
            notes={flag.notes}
            writing={writingOn?.flag === flag.id ? writingOn.note : undefined}
            now={now}
            timeZone={timeZone}
            onWriting={(note) => setWritingOn(note === undefined ? undefined : { flag: flag.id, note })}
            onSave={saveNote}
          />
          <HistoryView history={flag.history ?? []} operator={operator} now={now} timeZone={timeZone} />
        </WhyView>
      )}
    </>
  );
}
