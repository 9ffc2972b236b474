import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../electron/commands/runtime/folders.ts';
import { sequenceFrom } from '../support/numberSequence.ts';

/** Either form in which phones write an exported chat. */
export type MadeForm = 'android' | 'ios';

/** An exported chat made for measuring: Portuguese, one conversation of two people, the same at every run. */
export interface MadeExport {
  readonly fileName: string;
  readonly text: string;
  /** What people wrote, without the line that begins every export. */
  readonly messages: number;
  readonly company: string;
  readonly contact: string;
}

const company = 'Bruna Vendas';
const contact = 'Célia Antunes';
const talkFolder = path.join(projectRoot, 'resources/training/data/company-talk');
const talkRow = z.object({ lang: z.string(), text: z.string(), labels: z.array(z.string()).optional() });

interface Talk {
  readonly ordinary: readonly string[];
  readonly incidents: readonly string[];
}

/** Whatever the training data has in Portuguese: its lengths, spelling and line breaks are those of real talk. */
export function portugueseTalk(): Talk {
  const rows = ['ordinary-days', 'pt-money', 'pt-people', 'pt-pairs'].flatMap((name) =>
    readFileSync(path.join(talkFolder, `${name}.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => talkRow.parse(JSON.parse(line))),
  );
  const texts = rows.filter(({ lang }) => lang === 'pt');
  return {
    ordinary: texts.filter(({ labels }) => !labels?.length).map(({ text }) => text),
    incidents: texts.filter(({ labels }) => labels?.length).map(({ text }) => text),
  };
}

const two = (value: number) => String(value).padStart(2, '0');

const forms = {
  android: {
    stamp: (day: string, at: Date) => `${day} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())} - `,
    file: (index: number, day: string) =>
      `IMG-${day}-WA${String(index % 10_000).padStart(4, '0')}.jpg (arquivo anexado)`,
    omitted: '<Mídia oculta>',
    deleted: 'Mensagem apagada',
    edited: ' <Mensagem editada>',
    mark: '',
  },
  ios: {
    stamp: (day: string, at: Date) =>
      `[${day}, ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}] `,
    file: (index: number) =>
      `\u200e<anexado: ${String(index).padStart(8, '0')}-PHOTO-2024-01-01-10-00-00.jpg>`,
    omitted: '\u200eimagem ocultada',
    deleted: '\u200eMensagem apagada',
    edited: ' \u200e<Mensagem editada>',
    mark: '\u200e',
  },
} as const;

/**
 * Texts of one line and of several, names of attached files, left-out media, deleted and edited messages, links and
 * prices, with one incident in a hundred and fifty messages. `messages` counts what people wrote.
 */
export function madeExport(form: MadeForm, messages: number, talk = portugueseTalk()): MadeExport {
  const random = sequenceFrom(messages);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const { stamp, file, omitted, deleted, edited, mark } = forms[form];
  // Written as a clock on the wall: the file knows no zone.
  let wall = Date.UTC(2021, 2, 1, 9, 0);
  let sender = contact;
  const header = () => {
    const at = new Date(wall);
    return stamp(`${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`, at);
  };
  const textOf = (index: number): string => {
    if (index % 150 === 149) return pick(talk.incidents);
    const chance = random();
    if (chance < 0.02) return file(index, '20240101');
    if (chance < 0.04) return omitted;
    if (chance < 0.05) return deleted;
    // The number makes every text another one, as in life.
    if (chance < 0.06) return `${pick(talk.ordinary)} ${index}${edited}`;
    if (chance < 0.08)
      return `vi no site https://www.exemplo.com.br/produtos/mesa-${index}?cor=nogueira e gostei`;
    if (chance < 0.14) return [pick(talk.ordinary), pick(talk.ordinary), pick(talk.ordinary)].join('\n');
    if (chance < 0.5) return `${pick(talk.ordinary)} ${index}`;
    return pick(talk.ordinary);
  };
  const encryption =
    'As mensagens e as ligações são protegidas com a criptografia de ponta a ponta e ficam somente entre você e os ' +
    'participantes desta conversa.';
  const lines = [`${header()}${form === 'ios' ? `${contact}: ${mark}` : ''}${encryption}`];
  for (let index = 0; index < messages; index += 1) {
    if (random() < 0.3) {
      sender = sender === contact ? company : contact;
      wall += Math.floor(random() * 40) * 60_000;
    }
    wall += Math.floor(random() * 60) * 1000;
    const at = new Date(wall);
    // The shop is closed at night.
    if (at.getUTCHours() >= 18)
      wall = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + 1, 9);
    lines.push(`${header()}${sender}: ${textOf(index)}`);
  }
  return {
    fileName: form === 'android' ? `Conversa do WhatsApp com ${contact}.txt` : '_chat.txt',
    // iOS ends its lines as Windows does.
    text: lines.join(form === 'ios' ? '\r\n' : '\n') + '\n',
    messages,
    company,
    contact,
  };
}
