import type { MessageId } from '../domain/identifiers.ts';
import type { Attachment } from '../domain/message.ts';
import type { EvidenceMedia, EvidenceMessage, EvidenceSlice } from './slice.ts';

/** Why the archive's own sealed file could not be put into a pack. The codes are exported: never rename one. */
export const mediaFaults = ['media_missing', 'media_damaged', 'media_too_new', 'media_unreadable'] as const;
export type MediaFault = (typeof mediaFaults)[number];

/** Why a pack holds no file for an attachment: it never came, was left out on purpose, or cannot be opened. */
export type Absence = NonNullable<Attachment['missing']> | 'unknown' | 'not_chosen' | MediaFault;

type StoredFile = Pick<EvidenceMedia, 'sha256' | 'bytes' | 'mime' | 'sequence'>;

/** An attachment as the pack holds it: with a file, or with the reason why there is none; never both. */
export interface PackedAttachment {
  readonly name: string;
  readonly kind: Attachment['kind'];
  /** Path inside the pack. */
  readonly file?: string;
  readonly absence?: Absence;
  /** What the archive knows about the file since it came, even when the file is not in the pack. */
  readonly stored?: StoredFile;
}

export interface PackedMessage extends EvidenceMessage {
  readonly attachment?: PackedAttachment;
}

/** A slice whose attachments are settled: every part of the pack says the same about each. */
export interface PackedSlice extends Omit<EvidenceSlice, 'messages'> {
  readonly messages: readonly PackedMessage[];
}

export function packedSlice(
  slice: EvidenceSlice,
  media: { readonly include: boolean; readonly faults: ReadonlyMap<MessageId, MediaFault> },
): PackedSlice {
  const absenceOf = (item: EvidenceMessage): Absence | undefined => {
    if (item.media === undefined) return item.message.attachment?.missing ?? 'unknown';
    return media.include ? media.faults.get(item.message.id) : 'not_chosen';
  };
  return {
    ...slice,
    messages: slice.messages.map((item) => {
      const known = item.message.attachment;
      if (known === undefined && item.media === undefined) return item;
      const absence = absenceOf(item);
      const attachment: PackedAttachment = {
        name: known?.name ?? item.media?.fileName ?? '',
        kind: known?.kind ?? 'other',
        ...(item.media === undefined ? {} : { stored: storedOf(item.media) }),
        ...(absence !== undefined
          ? { absence }
          : item.media === undefined
            ? {}
            : { file: `media/${item.media.fileName}` }),
      };
      return { ...item, attachment };
    }),
  };
}

function storedOf({ sha256, bytes, mime, sequence }: EvidenceMedia): StoredFile {
  return { sha256, bytes, mime, sequence };
}

/** How many files of attachments are in the pack, and how many attachments have none. */
export function countMedia(messages: readonly PackedMessage[]): { packed: number; absent: number } {
  let packed = 0;
  let absent = 0;
  for (const { attachment } of messages) {
    if (attachment?.file !== undefined) packed += 1;
    else if (attachment !== undefined) absent += 1;
  }
  return { packed, absent };
}
