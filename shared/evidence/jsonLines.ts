import { capturedData } from './capturedData.ts';
import { localClock } from './localClock.ts';
import type { PackedMessage } from './packedMessage.ts';
import type { EvidenceFlag } from './slice.ts';

/** Writes messages one a line, as data for other programs. Times are ISO 8601, in UTC and in the zone; keys are stable. */
export function jsonLines(timeZone: string): (item: PackedMessage) => string {
  const clock = localClock(timeZone);
  return (item) => {
    const { number, message, attachment, history, flags } = item;
    const { date, time, offset } = clock(message.sentAt);
    return `${JSON.stringify({
      number,
      id: message.id,
      sentAt: new Date(message.sentAt).toISOString(),
      sentAtLocal: `${date}T${time}${offset}`,
      clock: message.clock ?? null,
      kind: message.kind,
      sender: message.sender ?? null,
      side: message.side ?? null,
      text: message.text,
      edited: message.edited ?? false,
      attachment:
        attachment === undefined
          ? null
          : {
              name: attachment.name,
              kind: attachment.kind,
              missing: attachment.absence ?? null,
              file: attachment.file ?? null,
              sha256: attachment.stored?.sha256 ?? null,
              bytes: attachment.stored?.bytes ?? null,
              mime: attachment.stored?.mime ?? null,
            },
      ...(message.capture === undefined
        ? {}
        : { whatsapp: capturedData(message.capture, message.event, history) }),
      flags: flags.map(flagData),
    })}\n`;
  };
}

function flagData({ category, severity, state, verdict, signals, tags, notes }: EvidenceFlag): object {
  return {
    category,
    severity,
    state,
    verdict:
      verdict === undefined
        ? null
        : {
            verdict: verdict.verdict,
            reason: verdict.reason,
            text: verdict.text ?? null,
            decidedAt: new Date(verdict.at).toISOString(),
          },
    signals: signals.map(({ layer, severity, score, reason }) => ({
      layer,
      severity,
      score,
      reason: reason.code,
      facts: reason.facts,
    })),
    tags,
    notes,
  };
}
