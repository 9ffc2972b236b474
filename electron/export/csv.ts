import { stringify } from 'csv-stringify/sync';
import type { EvidenceMessage } from '../../shared/evidence/slice.ts';

const columns = [
  'number',
  'time_utc',
  'time_local',
  'sender',
  'side',
  'kind',
  'text',
  'edited',
  'attachment',
  'attachment_file',
  'attachment_sha256',
  'flags',
  'tags',
  'message_id',
] as const;

/** So that a spreadsheet reads the file as UTF-8. */
const byteOrderMark = '\ufeff';

/**
 * One message a row (RFC 4180, CRLF). A cell that a spreadsheet would take for a formula gets an apostrophe in front
 * (`escape_formulas`: = + - @, tab, carriage return and their full-width forms).
 */
export function csvOf(messages: readonly EvidenceMessage[], timeZone: string): string {
  const local = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone });
  const rows = messages.map(({ number, message, media, flags }) => [
    String(number),
    new Date(message.sentAt).toISOString(),
    local.format(message.sentAt),
    message.sender ?? '',
    message.side ?? '',
    message.kind,
    message.text,
    message.edited === true ? 'yes' : '',
    message.attachment?.name ?? '',
    media === undefined ? '' : `media/${media.fileName}`,
    media?.sha256 ?? '',
    flags.map((flag) => `${flag.category}:${flag.severity}:${flag.state}`).join(' '),
    [...new Set(flags.flatMap((flag) => flag.tags))].join(', '),
    message.id,
  ]);
  return (
    byteOrderMark + stringify([[...columns], ...rows], { escape_formulas: true, record_delimiter: '\r\n' })
  );
}
