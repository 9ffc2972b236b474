/** Direction marks that phones put before headers, names, attachments and system text. */
export function isMark(code: number): boolean {
  return (
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0x061c ||
    code === 0xfeff
  );
}

/** Spaces that phones put into times: plain, no-break, thin, narrow no-break. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x09;
}

/** Zeros of the digit blocks that phones write dates with (Arabic, Persian, Indic scripts, Thai, full width). */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xff10];

/** 0 to 9, or -1 when it is no digit. */
export function digitValue(code: number): number {
  if (code < 0x660) return code >= 0x30 && code <= 0x39 ? code - 0x30 : -1;
  for (const zero of zeros) if (code >= zero && code <= zero + 9) return code - zero;
  return -1;
}

const marks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]/g;

export function withoutMarks(text: string): string {
  return text.replace(marks, '');
}

/** A name as people read it: no marks, plain spaces and hyphens (phone numbers come with U+2011). */
export function plainName(written: string): string {
  return withoutMarks(written)
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .trim();
}
