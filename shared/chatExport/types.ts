import type { Result } from '../domain/result.ts';

/** Android writes `d/m/yy, HH:MM - Name: text`, iOS `[d/m/yy, HH:MM:SS] Name: text`. */
export type ExportFormat = 'android' | 'ios';

/** How the three numbers of a date are to be read. `year_first` is always year, month, day. */
export type DayOrder = 'day_first' | 'month_first' | 'year_first';

export type ChatItemKind = 'text' | 'attachment' | 'deleted' | 'system';

export type ExportAttachmentKind = 'image' | 'video' | 'audio' | 'document' | 'sticker' | 'contact' | 'other';

/**
 * `name` is the file's name as the text says it (look it up among the zip's entries by its last path part);
 * empty where the phone left the file out (`missing: 'omitted'`).
 */
export interface ExportAttachment {
  readonly name: string;
  readonly kind: ExportAttachmentKind;
  readonly missing?: 'omitted';
}

/** One message or event of the file, in the file's order. */
export interface ChatItem {
  /** Milliseconds since 1970 UTC, by the answers' time zone. */
  readonly at: number;
  /** Daylight saving doubled this hour (the file's order decided) or skipped it (shifted forward). */
  readonly clock?: 'doubled' | 'skipped';
  /** How many earlier items of the file have the same second. */
  readonly orderInSecond: number;
  /** Null for system events. Without direction marks and without the `~` of unsaved names. */
  readonly sender: string | null;
  readonly kind: ChatItemKind;
  /** Without the attachment's and the edit's marker; a caption stays. At most 100,000 characters. */
  readonly text: string;
  readonly edited?: true;
  readonly attachment?: ExportAttachment;
  /** Number of the line it begins on, from 1. */
  readonly line: number;
}

/** The numbers of a header as they stand in the file; `hour` is already 0 to 23. `second` 0 where it has none. */
export interface WallStamp {
  readonly first: number;
  readonly middle: number;
  readonly last: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export type UnreadableReason =
  /** Text above the first message. */
  | 'before_first_message'
  /** A message over 100,000 characters: the rest is left out. */
  | 'line_too_long'
  /** Has the form of a header, but no such day exists: kept as text of the message above. */
  | 'impossible_date'
  /** Bytes that are no text in the file's encoding: shown as U+FFFD. */
  | 'damaged_text'
  /** The file ends in the middle of a character. */
  | 'cut_end';

export interface UnreadableLine {
  readonly line: number;
  readonly reason: UnreadableReason;
}

export type ChatQuestion = 'time_zone' | 'day_order';

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be';

/** What all headers of one file have in common. Opaque outside this folder; plain data. */
export interface HeaderShape {
  readonly format: ExportFormat;
  /** The character between the numbers of the date. */
  readonly separator: string;
  readonly yearFirst: boolean;
  readonly yearDigits: 2 | 4;
  readonly seconds: boolean;
  /** Twelve-hour clock with a day half (AM, p. m., 오후). */
  readonly dayHalf: boolean;
  readonly timeSeparator: string;
  /** Android's Korean form parts header and name by a comma, exports before 2018 by a colon. */
  readonly end: 'bracket' | 'dash' | 'comma' | 'colon';
}

/** What the first pass over a file found out. Plain data: it may cross processes. */
export interface ChatSurvey {
  readonly format: ExportFormat;
  readonly encoding: TextEncodingName;
  readonly shape: HeaderShape;
  /** `day_first` where `questions` has `day_order`. */
  readonly dayOrder: DayOrder;
  /** What the file cannot tell. `time_zone` is always among them. */
  readonly questions: readonly ChatQuestion[];
  /** Of the phone's interface: ISO 639-1, by markers and system sentences, else by common words. */
  readonly languageGuess: string | null;
  readonly lines: number;
  /** Texts, attachments and deleted messages; system events are counted apart. */
  readonly messages: number;
  readonly attachments: number;
  readonly deleted: number;
  readonly systemEvents: number;
  /** Everyone who wrote, most messages first. */
  readonly participants: readonly { readonly name: string; readonly messages: number }[];
  readonly kindGuess: 'direct' | 'group';
  readonly titleGuess: string | null;
  readonly first: WallStamp;
  readonly last: WallStamp;
  /** The first hundred. */
  readonly unreadable: readonly UnreadableLine[];
  readonly unreadableTotal: number;
  /** How names of the file are to be understood (second pass). */
  readonly names: NameReading;
}

/** Decided by the first pass over all lines. Plain data. */
export interface NameReading {
  /** Written name -> shown name; what is not here wrote nothing. */
  readonly people: Readonly<Record<string, string>>;
  /** What stands before the first `: ` of system sentences that contain one, and group names. */
  readonly notPeople: readonly string[];
  /** Lines that look like headers, but are a chat pasted into a message. */
  readonly pastedLines: readonly number[];
  /** `Name:text` without a space. */
  readonly tightColon: boolean;
}

export interface ReadingAnswers {
  /** IANA name of the exporting phone's zone. */
  readonly timeZone: string;
  readonly dayOrder: DayOrder;
}

/** Codes of `shared/text/chatExport.ts`, which says them in three languages. */
export type ChatExportFailure = 'empty_file' | 'not_a_chat' | 'wrong_encoding' | 'unknown_time_zone';

/** Opens the file's bytes from the start; called once a pass. */
export type OpenBytes = () => AsyncIterable<Uint8Array>;

export type SurveyResult = Result<ChatSurvey, ChatExportFailure>;
