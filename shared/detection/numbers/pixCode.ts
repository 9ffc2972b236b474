/** PIX "copia e cola": an EMV merchant-presented QR payload (BR Code, Banco Central, Manual de Padrões do Pix). */
export interface PixCode {
  readonly text: string;
  readonly crcOk: boolean;
  /** The receiver's key as written; absent in dynamic codes, which carry an address instead. */
  readonly key?: string;
  readonly url?: string;
  readonly receiver?: string;
  readonly city?: string;
  /** In reais; absent where the payer types it. */
  readonly amount?: number;
}

/** Where a payload begins: payload format indicator 01. */
export const pixCodeStart = /000201(?=\d{4})/g;

/** Longest payload that is read; the standard's own limit is 512 characters. */
const longest = 600;

/** CRC-16/CCITT-FALSE: polynomial 0x1021, first value 0xFFFF, as four upper-case hexadecimal digits. */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (let at = 0; at < text.length; at += 1) {
    crc ^= (text.charCodeAt(at) & 0xff) << 8;
    for (let bit = 0; bit < 8; bit += 1)
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

interface Field {
  readonly id: string;
  readonly value: string;
  readonly end: number;
}

/** One tag-length-value of two digits, two digits, text; undefined where the text is none. */
function readField(text: string, at: number): Field | undefined {
  const head = text.slice(at, at + 4);
  if (!/^\d{4}$/.test(head)) return undefined;
  const end = at + 4 + Number(head.slice(2));
  return end > text.length ? undefined : { id: head.slice(0, 2), value: text.slice(at + 4, end), end };
}

function readFields(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (let at = 0; at < text.length;) {
    const field = readField(text, at);
    if (field === undefined) break;
    fields.set(field.id, field.value);
    at = field.end;
  }
  return fields;
}

/**
 * The payload that begins at `start` of `text`, or undefined when it is none of PIX. A payload that was cut or
 * changed is still given, with `crcOk` false, as long as it names the PIX domain.
 */
export function readPixCode(text: string, start: number): PixCode | undefined {
  const rest = text.slice(start, start + longest);
  const fields = new Map<string, string>();
  let end = 0;
  let crcOk = false;
  while (end < rest.length) {
    const field = readField(rest, end);
    if (field === undefined) break;
    fields.set(field.id, field.value);
    if (field.id === '63') {
      crcOk = crc16(rest.slice(0, field.end - 4)) === field.value.toUpperCase();
      end = field.end;
      break;
    }
    end = field.end;
  }
  // A cut payload runs to the next space.
  if (!fields.has('63')) end = /^\S*/.exec(rest)?.[0].length ?? end;
  const code = rest.slice(0, end);
  if (!/br\.gov\.bcb\.pix/i.test(code)) return undefined;
  const account = readFields(pixAccount(fields) ?? '');
  const amount = Number(fields.get('54'));
  return {
    text: code,
    crcOk,
    ...present('key', account.get('01')),
    ...present('url', account.get('25')),
    ...present('receiver', fields.get('59')),
    ...present('city', fields.get('60')),
    ...(Number.isFinite(amount) && amount > 0 ? { amount } : {}),
  };
}

function present<Name extends string>(name: Name, value: string | undefined): { [Key in Name]?: string } {
  return (value === undefined || value === '' ? {} : { [name]: value }) as { [Key in Name]?: string };
}

/** The account template (26 to 51) whose domain is PIX's. */
function pixAccount(fields: ReadonlyMap<string, string>): string | undefined {
  for (const [id, value] of fields) {
    if (id >= '26' && id <= '51' && /^0014br\.gov\.bcb\.pix/i.test(value)) return value;
  }
  return undefined;
}
