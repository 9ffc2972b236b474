import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { ZipFile } from 'yazl';
import { longChat } from '../longChat.ts';
import type { Marker } from './forms.ts';

/** An exported chat in which everything a person could read is a word that occurs nowhere else. */
export const contact = 'Iracêmia Buritizál 🪕';
export const company = 'Übaldo Çarnaubeiro';

export const said = {
  incident: 'jabuticabeirão',
  numbers: '84719.20563-77',
  phone: '+55 98 98471-2056',
  emoji: '🦤🪕🧿🫎',
  japanese: '提灯職人の秘密帳',
  arabic: 'فانوسالبحيرة',
  russian: 'Ежевиковарение',
  late: 'mandacarúnico',
} as const;

/** What the supervisor adds. */
export const judged = {
  verdict: 'umbuzeirada',
  tag: 'Pequizéns 🧿',
  note: 'cajaranália 9081726354',
} as const;

const photo = 'IMG-20260105-WA8471.png';
const document = 'Orçamento do Xilofonário.pdf';

function pngPart(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A picture of noise that any browser shows. */
function noisePicture(side: number): Buffer {
  const header = Buffer.from([0, 0, 0, side, 0, 0, 0, side, 8, 2, 0, 0, 0]);
  const rows = Array.from({ length: side }, () => Buffer.concat([Buffer.from([0]), randomBytes(side * 3)]));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngPart('IHDR', header),
    pngPart('IDAT', deflateSync(Buffer.concat(rows))),
    pngPart('IEND', Buffer.alloc(0)),
  ]);
}

export interface SecretChat {
  readonly file: string;
  /** The media file as the phone wrote it. */
  readonly picture: Buffer;
  readonly messages: number;
  readonly markers: readonly Marker[];
}

/** Writes the zip into the folder. `filler` ordinary messages stand before what is looked for. */
export async function writeSecretChat(folder: string, filler: number): Promise<SecretChat> {
  const picture = noisePicture(96);
  const long = longChat(filler);
  const lines: readonly (readonly [string, string])[] = [
    [contact, `bom dia, aqui é do ${said.japanese}`],
    [contact, `meu cpf é ${said.numbers} e o telefone ${said.phone}`],
    [company, `anotado ${said.emoji} ${said.russian}`],
    [contact, `${said.arabic} obrigada`],
    [company, `${document} (arquivo anexado)`],
    [
      company,
      `faz o pix na minha conta pessoal que te dou um desconto por fora do ${said.incident}, não conta pro gerente`,
    ],
    [company, `${photo} (arquivo anexado)`],
    [company, `${said.late} fica entre nós`],
  ];
  const text =
    long.text.replaceAll(long.contact, contact).replaceAll(long.company, company) +
    lines.map(([sender, words]) => `05/01/2026 10:15 - ${sender}: ${words}\n`).join('');
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(text), `Conversa do WhatsApp com ${contact}.txt`);
  zip.addBuffer(picture, photo);
  zip.addBuffer(Buffer.from(`%PDF-1.4\n% ${said.incident}\n%%EOF\n`), document);
  zip.end();
  const file = path.join(folder, `Conversa do WhatsApp com ${contact}.zip`);
  await pipeline(zip.outputStream, createWriteStream(file, { mode: 0o644 }));
  return {
    file,
    picture,
    messages: filler + lines.length,
    markers: [
      { name: 'contact, title and file name', content: contact },
      { name: 'company name', content: company },
      { name: 'name of a picture', content: photo },
      { name: 'name of a document', content: document },
      ...Object.entries({ ...said, ...judged }).map(([name, content]) => ({ name, content })),
      { name: 'ordinary text', content: 'conversei com o pessoal da montagem' },
      { name: 'picture', content: picture.subarray(picture.length / 2, picture.length / 2 + 48) },
    ],
  };
}
