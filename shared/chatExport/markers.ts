import { isMark } from './characters.ts';
import { attachmentKind } from './attachmentKind.ts';
import { markerWords } from './markerWords.ts';
import { omittedWords } from './omittedWords.ts';
import type { ExportAttachment, ExportAttachmentKind } from './types.ts';

interface Phrase {
  /** Undefined where two languages write it alike. */
  readonly language: string | undefined;
  readonly kind: ExportAttachmentKind;
}

const fileAttached = new Map<string, string>();
const attached = new Map<string, string>();
const mediaOmitted = new Map<string, string>();
const deleted = new Map<string, string>();
const edited = new Map<string, string>();
const kindOmitted = new Map<string, Phrase>();

function put(into: Map<string, string>, words: string, language: string): void {
  for (const word of words.split('|')) if (!into.has(word)) into.set(word, language);
}
for (const [language, words] of Object.entries(markerWords)) {
  put(fileAttached, words.fileAttached, language);
  put(attached, words.attached, language);
  put(mediaOmitted, words.mediaOmitted, language);
  put(deleted, words.deleted, language);
  put(edited, words.edited, language);
}
for (const { language, verbs, nouns } of omittedWords) {
  for (const [kind, names] of Object.entries(nouns)) {
    for (const noun of names.split('|')) {
      for (const verb of verbs.split('|')) {
        const phrase = `${noun} ${verb}`;
        const known = kindOmitted.get(phrase);
        const shared = known !== undefined && known.language !== language;
        kindOmitted.set(phrase, {
          language: shared ? undefined : language,
          kind: kind as ExportAttachmentKind,
        });
      }
    }
  }
}
const longestPhrase = 80;
/** Captions and titles of documents before a phrase. */
const longestMarkedText = 4096;

/**
 * First letter and length of every phrase, as one number: nearly all messages are ruled out without a lower-case
 * copy. A phrase may begin with a capital and end with a dot.
 */
const outlines = new Set<number>();
for (const phrase of [...deleted.keys(), ...kindOmitted.keys()]) {
  for (const first of [phrase.charAt(0), phrase.charAt(0).toUpperCase()]) {
    for (const length of [phrase.length, phrase.length + 1]) outlines.add(first.charCodeAt(0) * 256 + length);
  }
}

/** The last two letters of every phrase of left-out media, as one number: rules out a search for the mark before it. */
const endings = new Set<number>();
for (const phrase of kindOmitted.keys()) {
  for (const last of bothCases(phrase.at(-1) ?? '')) {
    for (const before of bothCases(phrase.at(-2) ?? '')) endings.add(before * 65_536 + last);
  }
}

function bothCases(letter: string): number[] {
  return [letter.charCodeAt(0), letter.toUpperCase().charCodeAt(0)];
}

function isBlank(code: number): boolean {
  return code <= 0x20 || (code >= 0x80 && /\s/.test(String.fromCharCode(code)));
}

/** Whether a text ends like a phrase, but for spaces and a dot. */
function endsLikePhrase(text: string): boolean {
  let end = text.length;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end -= 1;
  if (text.charCodeAt(end - 1) === 0x2e) end -= 1;
  return endings.has(text.charCodeAt(end - 2) * 65_536 + text.charCodeAt(end - 1));
}

/** Android's and iOS's own file names, which make an attachment in a language this file does not know. */
const phoneFileName = /^(?:(?:IMG|VID|AUD|PTT|STK|DOC)-\d{8}-WA\d{4}|\d{8}-[A-Z_]+-\d{4}-)/;
const fileName = /\.[A-Za-z0-9]{1,8}$/;

/** A message's text without what WhatsApp added, and what that said. */
export interface MarkedText {
  text: string;
  kind: 'text' | 'attachment' | 'deleted';
  edited: boolean;
  attachment: ExportAttachment | undefined;
  /** A direction mark stood first: iOS writes one before everything that people did not type. */
  marked: boolean;
  /** Of the marker found, ISO 639-1. */
  language: string | undefined;
}

/** `ios` widens what counts: there, phrases like `image omitted` stand alone. */
export function readMarkers(body: string, ios: boolean): MarkedText {
  const found: MarkedText = {
    text: body,
    kind: 'text',
    edited: false,
    attachment: undefined,
    marked: isMark(body.charCodeAt(0)),
    language: undefined,
  };
  if (found.marked) found.text = withoutFirstMarks(body);
  if (endsInAngle(found.text)) {
    readAngles(found);
    // An edited caption: the file's marker stands before the edit's.
    if (found.edited && endsInAngle(found.text)) readAngles(found);
  }
  if (found.kind === 'text') readParentheses(found);
  if (found.kind === 'text') readPhrase(found, ios || found.marked);
  return found;
}

function endsInAngle(text: string): boolean {
  return text.charCodeAt(text.length - 1) === 0x3e;
}

/** Without the direction marks it begins with. */
export function withoutFirstMarks(text: string): string {
  let at = 0;
  while (isMark(text.charCodeAt(at))) at += 1;
  return text.slice(at);
}

/** What stands before a marker, without the space and direction mark that part them. */
function before(text: string, end: number): string {
  let last = end;
  while (last > 0 && (isMark(text.charCodeAt(last - 1)) || /\s/.test(text.charAt(last - 1)))) last -= 1;
  return text.slice(0, last);
}

function phraseKey(phrase: string): string {
  return phrase.trim().replace(/\.$/, '').toLowerCase();
}

/** `<attached: name>`, `<Media omitted>` and `<This message was edited>` at the text's end. */
function readAngles(found: MarkedText): void {
  const open = found.text.lastIndexOf('<');
  if (open < 0) return;
  const inside = found.text.slice(open + 1, -1);
  if (inside.length > 300) return;
  const key = phraseKey(inside);
  const editedIn = edited.get(key);
  if (editedIn !== undefined) {
    found.edited = true;
    found.language = editedIn;
    found.text = before(found.text, open);
    return;
  }
  const omittedIn = mediaOmitted.get(key);
  if (omittedIn !== undefined && open === 0) {
    setAttachment(found, { name: '', kind: 'other', missing: 'omitted' }, '', omittedIn);
    return;
  }
  const colon = inside.indexOf(':');
  if (colon < 0) return;
  const name = withoutFirstMarks(inside.slice(colon + 1).trim());
  const attachedIn = attached.get(inside.slice(0, colon).trim().toLowerCase());
  if (name === '' || (attachedIn === undefined && !phoneFileName.test(name))) return;
  setAttachment(found, { name, kind: attachmentKind(name) }, before(found.text, open), attachedIn);
}

/** `name.ext (file attached)` on the first line; Android's `<Media omitted>` with a caption below it. */
function readParentheses(found: MarkedText): void {
  const { text } = found;
  const lineEnd = text.indexOf('\n');
  const end = lineEnd < 0 ? text.length : lineEnd;
  const last = text.charCodeAt(end - 1);
  if (last === 0x3e && lineEnd > 0 && text.charCodeAt(0) === 0x3c) {
    const omittedIn = mediaOmitted.get(phraseKey(text.slice(1, end - 1)));
    if (omittedIn !== undefined) {
      setAttachment(found, { name: '', kind: 'other', missing: 'omitted' }, text.slice(end + 1), omittedIn);
    }
    return;
  }
  if (last !== 0x29) return;
  const open = text.lastIndexOf('(', end);
  if (open < 4 || open > 300) return;
  const name = before(text, open);
  const attachedIn = fileAttached.get(phraseKey(text.slice(open + 1, end - 1)));
  if (!fileName.test(name) || (attachedIn === undefined && !phoneFileName.test(name))) return;
  const caption = lineEnd < 0 ? '' : text.slice(lineEnd + 1);
  setAttachment(found, { name, kind: attachmentKind(name) }, caption, attachedIn);
}

/** The whole text, or on iOS its marked end, is one of WhatsApp's phrases. */
function readPhrase(found: MarkedText, ios: boolean): void {
  const { text } = found;
  if (text.length <= longestPhrase && outlines.has(text.charCodeAt(0) * 256 + text.length)) {
    const key = phraseKey(text);
    const deletedIn = deleted.get(key);
    if (deletedIn !== undefined) {
      found.kind = 'deleted';
      found.language = deletedIn;
      return;
    }
    if (!ios) return;
    const omitted = kindOmitted.get(key);
    if (omitted) {
      setAttachment(found, { name: '', kind: omitted.kind, missing: 'omitted' }, '', omitted.language);
      return;
    }
  }
  if (!ios || text.length > longestMarkedText || !endsLikePhrase(text)) return;
  const mark = text.lastIndexOf('\u200e');
  if (mark <= 0 || text.length - mark > longestPhrase) return;
  const omitted = kindOmitted.get(phraseKey(text.slice(mark + 1)));
  if (!omitted) return;
  const rest = before(text, mark);
  // `Contrato.pdf • ‎3 páginas ‎documento omitido`: the name stands before the bullet.
  const title =
    omitted.kind === 'document' ? before(rest, rest.includes('•') ? rest.indexOf('•') : rest.length) : '';
  const named = fileName.test(title);
  const attachment = { name: named ? title : '', kind: omitted.kind, missing: 'omitted' } as const;
  setAttachment(found, attachment, rest, omitted.language);
}

function setAttachment(
  found: MarkedText,
  attachment: ExportAttachment,
  caption: string,
  language: string | undefined,
): void {
  found.kind = 'attachment';
  found.attachment =
    attachment.name.length > 512 ? { ...attachment, name: attachment.name.slice(-512) } : attachment;
  found.text = caption;
  found.language = language ?? found.language;
}
