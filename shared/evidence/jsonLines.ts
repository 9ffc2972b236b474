import type { Capture } from '../domain/capture.ts';
import type { SystemEvent } from '../domain/systemEvent.ts';
import type { CapturedHistory } from './capturedMessages.ts';
import type { EvidenceMessage } from './slice.ts';

/** One message a line, as data for other programs. Times are ISO 8601 in UTC; keys are stable. */
export function jsonLine({ number, message, media, history, flags }: EvidenceMessage): string {
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
    ...(message.capture === undefined
      ? {}
      : { whatsapp: capturedLine(message.capture, message.event, history) }),
    flags: flags.map((flag) => ({
      category: flag.category,
      severity: flag.severity,
      state: flag.state,
      signals: flag.signals.map(({ layer, score, reason }) => ({ layer, score, reason: reason.code })),
      tags: flag.tags,
    })),
  });
}

const iso = (at: number) => new Date(at).toISOString();

/** What WhatsApp itself said of a captured message. */
function capturedLine(
  capture: Capture,
  event: SystemEvent | undefined,
  history: CapturedHistory | undefined,
) {
  const deleted = history?.deleted;
  return {
    id: capture.whatsappId,
    chat: capture.chat,
    sender: capture.sender ?? null,
    fromMe: capture.fromMe,
    source: capture.source,
    content: capture.content,
    placeholder: capture.placeholder ?? null,
    event: event ?? null,
    quoted: capture.quoted ?? null,
    forwarded: capture.forwarded ?? 0,
    ephemeralSeconds: capture.ephemeralSeconds ?? null,
    earlierVersions: (history?.versions ?? []).map(({ text, at }) => ({ text, replacedAt: iso(at) })),
    editsNotAvailable: (history?.unreadEdits ?? []).map(iso),
    deleted:
      deleted === undefined
        ? null
        : {
            at: iso(deleted.changedAt),
            by: deleted.byName ?? null,
            byCompany: deleted.fromMe,
            scope: deleted.scope,
          },
    reactions: history?.reactions ?? [],
  };
}
