import type { EvidenceMessage } from './slice.ts';

/** One message a line, as data for other programs. Times are ISO 8601 in UTC; keys are stable. */
export function jsonLine({ number, message, media, flags }: EvidenceMessage): string {
  return JSON.stringify({
    number,
    id: message.id,
    sentAt: new Date(message.sentAt).toISOString(),
    clock: message.clock ?? null,
    kind: message.kind,
    sender: message.sender ?? null,
    side: message.side ?? null,
    text: message.text,
    edited: message.edited ?? false,
    attachment:
      message.attachment === undefined
        ? null
        : {
            name: message.attachment.name,
            kind: message.attachment.kind,
            missing: message.attachment.missing ?? null,
            file: media === undefined ? null : `media/${media.fileName}`,
            sha256: media?.sha256 ?? null,
            bytes: media?.bytes ?? null,
          },
    flags: flags.map((flag) => ({
      category: flag.category,
      severity: flag.severity,
      state: flag.state,
      signals: flag.signals.map(({ layer, score, reason }) => ({ layer, score, reason: reason.code })),
      tags: flag.tags,
    })),
  });
}
