import type { Capture } from '../domain/capture.ts';
import type { SystemEvent } from '../domain/systemEvent.ts';
import type { CapturedHistory } from './capturedMessages.ts';

const iso = (at: number) => new Date(at).toISOString();

/** What WhatsApp itself said of a captured message, as data. */
export function capturedData(
  capture: Capture,
  event: SystemEvent | undefined,
  history: CapturedHistory | undefined,
): object {
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
