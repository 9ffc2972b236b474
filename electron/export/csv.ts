import { stringify } from 'csv-stringify/sync';
import { localClock } from '../../shared/evidence/localClock.ts';
import type { PackedMessage } from '../../shared/evidence/packedMessage.ts';
import type { EvidenceFlag } from '../../shared/evidence/slice.ts';

const columns = [
  'number',
  'time_utc',
  'time_local',
  'utc_offset',
  'clock',
  'sender',
  'side',
  'kind',
  'text',
  'edited',
  'earlier_versions',
  'deleted_time_utc',
  'attachment',
  'attachment_kind',
  'attachment_missing',
  'attachment_file',
  'attachment_sha256',
  'attachment_bytes',
  'flags',
  'verdict',
  'verdict_reason',
  'verdict_text',
  'verdict_time_utc',
  'tags',
  'notes',
  'message_id',
] as const;

/** So that a spreadsheet reads the file as UTF-8. */
const byteOrderMark = '\ufeff';
const rowsAtOnce = 500;

/** What a spreadsheet skips before it looks for a formula, and the library's own guard does not see. */
const formulaAfterSpace = /^[\s\u200b-\u200f\u2060\ufeff]+[=+\-@＝＋－＠]/u;
const startsWithTabOrReturn = /^[\t\r]/;

/**
 * One message a row (RFC 4180, CRLF), in pieces, so that a long conversation is never one string. A cell that a
 * spreadsheet would take for a formula gets an apostrophe in front (`escape_formulas`: = + - @, tab, carriage return
 * and their full-width forms; here also behind spaces and invisible letters). Several flags of a message stand in one
 * cell, each behind its category.
 */
export function* csvOf(messages: readonly PackedMessage[], timeZone: string): Generator<string> {
  const clock = localClock(timeZone);
  yield byteOrderMark + written([[...columns]]);
  for (let start = 0; start < messages.length; start += rowsAtOnce) {
    yield written(messages.slice(start, start + rowsAtOnce).map((item) => rowOf(item, clock)));
  }
}

function written(rows: string[][]): string {
  const cells = rows.map((row) =>
    row.map((cell) =>
      formulaAfterSpace.test(cell) && !startsWithTabOrReturn.test(cell) ? `'${cell}` : cell,
    ),
  );
  // The library quotes its own record delimiter only; RFC 4180 wants every line break quoted.
  return stringify(cells, { escape_formulas: true, record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
}

function rowOf(
  { number, message, attachment, history, flags }: PackedMessage,
  clock: ReturnType<typeof localClock>,
): string[] {
  const { date, time, offset } = clock(message.sentAt);
  return [
    String(number),
    new Date(message.sentAt).toISOString(),
    `${date} ${time}`,
    `UTC${offset}`,
    message.clock ?? '',
    message.sender ?? '',
    message.side ?? '',
    message.kind,
    message.text,
    message.edited === true ? 'yes' : '',
    (history?.versions ?? []).map((version) => version.text).join('\n'),
    history?.deleted === undefined ? '' : new Date(history.deleted.changedAt).toISOString(),
    attachment?.name ?? '',
    attachment?.kind ?? '',
    attachment?.absence ?? '',
    attachment?.file ?? '',
    attachment?.stored?.sha256 ?? '',
    attachment?.stored === undefined ? '' : String(attachment.stored.bytes),
    flags.map((flag) => `${flag.category}:${flag.severity}:${flag.state}`).join(' '),
    eachFlag(flags, ({ verdict }) => verdict?.verdict),
    eachFlag(flags, ({ verdict }) => verdict?.reason),
    eachFlag(flags, ({ verdict }) => verdict?.text),
    eachFlag(flags, ({ verdict }) =>
      verdict === undefined ? undefined : new Date(verdict.at).toISOString(),
    ),
    eachFlag(flags, ({ tags }) => (tags.length === 0 ? undefined : tags.join(', '))),
    eachFlag(flags, ({ notes }) => (notes.length === 0 ? undefined : notes.join('\n'))),
    message.id,
  ];
}

function eachFlag(flags: readonly EvidenceFlag[], say: (flag: EvidenceFlag) => string | undefined): string {
  return flags
    .flatMap((flag) => {
      const said = say(flag);
      return said === undefined ? [] : [`${flag.category}: ${said}`];
    })
    .join('\n');
}
