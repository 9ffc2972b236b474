import { at, countAt, filledFields, trueAt } from './reading.ts';

/** A content with its wrappers taken off, and what they said. */
export interface Unwrapped {
  /** The field of proto.Message that holds the content: `conversation`, `imageMessage`; undefined when there is none. */
  readonly name: string | undefined;
  readonly content: unknown;
  /** The message object that `name` is a field of. */
  readonly holder: unknown;
  readonly viewOnce: boolean;
  readonly edited: boolean;
}

/** proto.Message fields that hold another message in `message`. */
const wrappers = [
  'deviceSentMessage',
  'ephemeralMessage',
  'viewOnceMessage',
  'viewOnceMessageV2',
  'viewOnceMessageV2Extension',
  'documentWithCaptionMessage',
  'editedMessage',
  'associatedChildMessage',
  'groupMentionedMessage',
  'botInvokeMessage',
  'botForwardedMessage',
  'lottieStickerMessage',
  'pollCreationMessageV4',
  'pollCreationOptionImageMessage',
  'groupStatusMessage',
  'groupStatusMessageV2',
  'groupStatusMentionMessage',
  'statusMentionMessage',
  'questionMessage',
  'questionReplyMessage',
  'limitSharingMessage',
  'botTaskMessage',
  'eventCoverImage',
  'statusAddYours',
] as const;
/** Fields that travel with a content and are none. */
const companions = new Set([
  'messageContextInfo',
  'senderKeyDistributionMessage',
  'fastRatchetKeySenderKeyDistributionMessage',
]);
/** Deeper than anything that WhatsApp sends. */
const deepest = 8;

export function unwrap(message: unknown): Unwrapped {
  let holder = message;
  let viewOnce = false;
  let edited = false;
  for (let depth = 0; depth < deepest; depth += 1) {
    const wrapper = wrappers.find((name) => at(holder, name, 'message') !== undefined);
    if (wrapper === undefined) break;
    if (wrapper.startsWith('viewOnce')) viewOnce = true;
    if (wrapper === 'editedMessage') edited = true;
    holder = at(holder, wrapper, 'message');
  }
  const name = filledFields(holder).find((field) => !companions.has(field));
  const content = name === undefined ? undefined : at(holder, name);
  // Older clients mark the picture itself.
  return { name, content, holder, viewOnce: viewOnce || trueAt(content, 'viewOnce'), edited };
}

/** ContextInfo of a content: what it answers, forwarding, expiry. */
export function contextOf({ content, holder }: Unwrapped): unknown {
  return at(content, 'contextInfo') ?? at(holder, 'messageContextInfo', 'contextInfo');
}

/** Seconds until the message deletes itself on the phone. */
export function ephemeralSeconds(message: unknown, context: unknown): number | undefined {
  const seconds = countAt(context, 'expiration') ?? countAt(message, 'ephemeralDuration');
  return seconds === undefined || seconds === 0 ? undefined : seconds;
}
