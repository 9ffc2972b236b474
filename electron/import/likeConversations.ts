import type { ImportPreview } from '../../shared/ipc/importMessages.ts';
import { tellingTexts, type KnownArchive, type KnownConversation } from './knownConversations.ts';
import type { ReaderClient } from './readerClient.ts';
import type { Inspection, Likeness } from './readerMessages.ts';

type Alike = ImportPreview['alike'];

/** So many conversations are aligned in full; the others are told apart by counting texts. */
const mostCompared = 5;

/**
 * Conversations that the inspected file seems to be, best first: by what they have in common, then those of the
 * same title which end where the file begins.
 */
export async function likeConversations(
  archive: KnownArchive,
  inspection: Inspection,
  reader: ReaderClient,
): Promise<Alike> {
  const candidates = candidatesFor(archive, inspection);
  if (candidates.length === 0) return [];
  const compared = await reader.call('compare', {
    known: candidates.map((conversation) => conversation.inOrder().sequence),
  });
  // Without an answer the wizard offers a new conversation; `begin` would then say what is wrong with the reader.
  if (!compared.ok) return [];
  return candidates
    .flatMap((conversation, index) => {
      const likeness = compared.value[index];
      if (likeness === undefined || !isAlike(conversation, inspection, likeness)) return [];
      return [{ conversation, likeness }];
    })
    .sort((one, other) => other.likeness.matched - one.likeness.matched)
    .map(({ conversation, likeness }) => ({
      conversation: conversation.id,
      account: conversation.account,
      title: conversation.title,
      share: Math.max(likeness.share, likeness.overlapShare),
      new: likeness.new,
      timeShiftMs: likeness.timeShiftMs,
      renamed: likeness.renamed,
    }));
}

function candidatesFor(archive: KnownArchive, inspection: Inspection): KnownConversation[] {
  const telling = tellingTexts(inspection.sequence.fingerprints);
  const ranked = [...archive.conversations.values()]
    .filter((conversation) => conversation.messages > 0)
    .map((conversation) => {
      const texts = telling.size === 0 ? 0 : conversation.count(telling);
      return { conversation, rank: texts * 2 + (hasTitle(conversation, inspection) ? 1 : 0) };
    })
    .sort((one, other) => other.rank - one.rank);
  return ranked.slice(0, mostCompared).map(({ conversation }) => conversation);
}

function isAlike(conversation: KnownConversation, inspection: Inspection, found: Likeness): boolean {
  const shorter = Math.min(conversation.messages, inspection.sequence.at.length);
  // Two chats of one shop may both have "bom dia" at nine: little in common counts only where it is all there is.
  const muchInCommon = found.overlapShare >= 0.3 && found.matched >= Math.min(5, shorter);
  return muchInCommon || (hasTitle(conversation, inspection) && sharesPeople(conversation, inspection));
}

function hasTitle(conversation: KnownConversation, inspection: Inspection): boolean {
  return inspection.titleGuess !== null && conversation.title === inspection.titleGuess;
}

function sharesPeople(conversation: KnownConversation, inspection: Inspection): boolean {
  const names = new Set(conversation.names);
  return inspection.participants.some(({ name }) => names.has(name));
}
