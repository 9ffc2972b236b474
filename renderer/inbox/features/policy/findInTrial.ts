import { rehearseRule } from '../../../../shared/detection/index.ts';
import type { AccountId, ConversationId, MessageId } from '../../../../shared/domain/identifiers.ts';
import type { KeywordRule } from '../../../../shared/domain/policy.ts';

const nobody = '000000000000000000000000';

/** Where a rule fires in one typed sentence: by the engine that reads the archive, on an invented message. */
export function findInTrial(
  rule: KeywordRule,
  text: string,
): readonly { readonly start: number; readonly end: number }[] {
  if (text.trim() === '') return [];
  const id = nobody as MessageId;
  const signals = rehearseRule(rule)({
    id,
    account: rule.accounts?.[0] ?? (nobody as AccountId),
    conversation: nobody as ConversationId,
    conversationKind: 'direct',
    // The trial is about the words: it is said by whoever the rule listens to.
    side: rule.side === 'contact' ? 'contact' : 'company',
    sender: '',
    messages: [{ id, sentAt: 0, text }],
  });
  return signals
    .flatMap((signal) => signal.marks.map(({ start, end }) => ({ start, end })))
    .sort((a, b) => a.start - b.start);
}
