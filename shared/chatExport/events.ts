import type { MarkedText } from './markers.ts';
import { systemSentence } from './systemSentences.ts';

/**
 * Whether a text that stands after a name was written by WhatsApp and not by that person. Only iOS does so, with
 * a direction mark first. Placeholders for calls, polls and places stay texts: they are the person's doing. When
 * in doubt it is a text, so that nobody hides words by typing a mark.
 */
export function isEvent(marked: MarkedText, sender: string, ios: boolean, isFirst: boolean): boolean {
  if (!ios || marked.kind !== 'text') return false;
  if (isFirst) return marked.marked || systemSentence(marked.text) === 'encryption';
  const ofSender = marked.text.startsWith(sender) && marked.text.charCodeAt(sender.length) === 0x20;
  if (!marked.marked && !ofSender) return false;
  // Copies often lose the mark; then the sentence must name who it stands under.
  return (marked.marked && ofSender) || systemSentence(marked.text) !== undefined;
}
