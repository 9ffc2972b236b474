import { severityRank } from '../domain/categories.ts';
import type { ConversationId, MessageId } from '../domain/identifiers.ts';
import type { LedgerBody } from '../domain/ledgerRecord.ts';
import type { BurstFinding } from '../domain/signal.ts';
import type { EvidenceFlag, EvidenceVerdict } from './slice.ts';

interface FlagDraft {
  finding: BurstFinding;
  category: EvidenceFlag['category'];
  state: EvidenceFlag['state'];
  tags: Set<string>;
  notes: Map<string, string>;
  verdict?: EvidenceVerdict;
}

/** Gathers one conversation's flags in ledger order, by the same rules as the store (projections/findings.ts). */
export class FlagDrafts {
  private readonly conversation: ConversationId;
  private readonly drafts = new Map<string, FlagDraft>();
  private readonly ofBurst = new Map<MessageId, Set<string>>();

  constructor(conversation: ConversationId) {
    this.conversation = conversation;
  }

  takeFinding(finding: BurstFinding): void {
    if (finding.conversation !== this.conversation) return;
    const ids = this.ofBurst.get(finding.burst) ?? new Set<string>();
    this.ofBurst.set(finding.burst, ids);
    const seen = new Set<string>();
    for (const category of new Set(finding.signals.map((signal) => signal.category))) {
      const id = `${finding.burst}.${category}`;
      seen.add(id);
      const known = this.drafts.get(id);
      if (known !== undefined) known.finding = finding;
      else this.drafts.set(id, { finding, category, state: 'new', tags: new Set(), notes: new Map() });
    }
    for (const id of ids) {
      const known = this.drafts.get(id);
      // Seen by an older pass only, and nobody has touched it: it was a mistake of that pass.
      if (!seen.has(id) && known !== undefined && untouched(known)) this.drafts.delete(id);
    }
    for (const id of seen) ids.add(id);
  }

  takeDecision(body: LedgerBody): void {
    if (!('flag' in body)) return;
    const flag = this.drafts.get(body.flag);
    if (flag === undefined) return;
    if (body.type === 'decision.verdict') {
      const { at, verdict, reason, text } = body;
      flag.state = verdict;
      flag.verdict = { at, verdict, reason, ...(text === undefined ? {} : { text }) };
    } else if (body.type === 'decision.state') {
      flag.state = body.state;
      delete flag.verdict;
    } else if (body.type === 'decision.tag') {
      if (body.on) flag.tags.add(body.tag);
      else flag.tags.delete(body.tag);
    } else if (body.text === '') {
      flag.notes.delete(body.note);
    } else {
      flag.notes.set(body.note, body.text);
    }
  }

  /** The flags that touch one of the chosen messages. */
  flags(
    chosen: ReadonlySet<MessageId>,
    senderOf: (message: MessageId) => string | undefined,
  ): EvidenceFlag[] {
    return [...this.drafts.values()]
      .filter(({ finding }) => finding.messages.some((id) => chosen.has(id)))
      .map((draft) => flagOf(draft, senderOf(draft.finding.burst) ?? ''));
  }
}

function untouched({ state, tags, notes }: FlagDraft): boolean {
  return state === 'new' && tags.size === 0 && notes.size === 0;
}

function flagOf({ finding, category, state, tags, notes, verdict }: FlagDraft, sender: string): EvidenceFlag {
  // A flag that people touched stays when a later pass sees nothing: it is kept with its last signals.
  const signals = finding.signals
    .filter((signal) => signal.category === category)
    .sort(
      (one, other) => severityRank(other.severity) - severityRank(one.severity) || other.score - one.score,
    );
  return {
    category,
    severity: signals[0]?.severity ?? 'low',
    state,
    messages: finding.messages,
    sender,
    signals,
    tags: [...tags],
    notes: [...notes.values()],
    ...(verdict === undefined ? {} : { verdict }),
  };
}
