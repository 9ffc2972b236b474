import type { ChatItem } from '../../shared/chatExport/types.ts';
import { ExportError } from './exportError.ts';
import { FileReading, type ItemReading } from './fileReading.ts';
import {
  chunkBytes,
  itemsAtOnce,
  readerCalls,
  readerRequestSchema,
  type NewItem,
  type ReaderArguments,
  type ReaderCallName,
  type ReaderReply,
  type ReaderRequest,
  type ReaderResult,
} from './readerMessages.ts';
import type { ReaderPort } from './readerPort.ts';

type Answers = {
  readonly [Name in ReaderCallName]: (args: ReaderArguments<Name>) => Promise<ReaderResult<Name>>;
};

/** Most items of the file looked at for one answer, so that progress moves where nothing is new. */
const lookedAtOnce = 5000;
/** Of an attachment's name that is kept; no file system knows longer ones. */
const longestFileName = 512;

/**
 * Answers main's calls about one file, one after the other. The only place where hostile zips and texts are
 * read; it holds no keys and reaches no network. The same code serves a utility process and, headless, a channel
 * inside one process. `stop` closes the file after the call that runs.
 */
export function serveReader(port: ReaderPort): { stop(): void } {
  const answers = fileAnswers();
  let last: Promise<void> = Promise.resolve();
  port.onMessage((message) => {
    const request = readerRequestSchema.parse(message);
    last = last.then(async () => port.post(await answer(answers, request)));
  });
  return { stop: () => void (last = last.then(async () => void (await answers.close({})))) };
}

async function answer(answers: Answers, request: ReaderRequest): Promise<ReaderReply> {
  const { id, call } = request;
  try {
    // The map's own types say that this call's arguments fit this call's answer.
    const run = answers[call] as (args: unknown) => Promise<unknown>;
    return { id, ok: true, value: await run(readerCalls[call].args.parse(request.args)) };
  } catch (error) {
    // Anything else is a bug of ours, met in a strange file: it must not take the app along, nor its text.
    return { id, ok: false, error: { code: error instanceof ExportError ? error.code : 'reader_stopped' } };
  }
}

function fileAnswers(): Answers {
  let file: FileReading | undefined;
  let reading: ItemReading | undefined;
  let index = 0;
  let batch: readonly ChatItem[] = [];
  let inBatch = 0;
  let chunks: AsyncIterator<Uint8Array> | undefined;

  const opened = (): FileReading => {
    if (file === undefined) throw new ExportError('unknown_import');
    return file;
  };

  return {
    async inspect({ path, timeZone }) {
      file = await FileReading.open(path, timeZone);
      return file.inspection;
    },

    async compare({ known }) {
      return opened().compare(known);
    },

    async begin(args) {
      reading = await opened().begin(args);
      index = 0;
      batch = [];
      inBatch = 0;
      return reading.summary;
    },

    async nextItems() {
      if (reading === undefined) throw new ExportError('unknown_import');
      const items: NewItem[] = [];
      const broughtAgain: { known: number; name: string }[] = [];
      const until = index + lookedAtOnce;
      while (items.length < itemsAtOnce && index < until) {
        const item = batch[inBatch];
        if (item === undefined) {
          const next = await reading.batches.next();
          if (next.done === true) return { items, broughtAgain, read: index, done: true };
          batch = next.value;
          inBatch = 0;
          continue;
        }
        inBatch++;
        const place = reading.placed.get(index);
        const known = reading.alignment.places[index] ?? -1;
        index++;
        if (place !== undefined) items.push(newItem(opened(), item, place, reading.summary.renamed));
        else if (item.attachment !== undefined && opened().media(item.attachment.name) !== undefined) {
          broughtAgain.push({ known, name: item.attachment.name.slice(0, longestFileName) });
        }
      }
      return { items, broughtAgain, read: index, done: false };
    },

    async openMedia({ name }) {
      const media = opened().media(name);
      if (media === undefined) throw new ExportError('zip_damaged');
      await chunks?.return?.();
      chunks = inChunks(media.open());
      return { bytes: media.bytes };
    },

    async nextChunk() {
      if (chunks === undefined) throw new ExportError('unknown_import');
      const next = await chunks.next();
      return { bytes: next.done === true ? null : next.value };
    },

    async close() {
      await chunks?.return?.();
      await reading?.batches.return(undefined);
      await file?.close();
      file = undefined;
      return {};
    },
  };
}

function newItem(
  file: FileReading,
  item: ChatItem,
  place: { sentAt: number; orderInSecond: number },
  renamed: Readonly<Record<string, string>>,
): NewItem {
  const { attachment, sender } = item;
  return {
    sentAt: place.sentAt,
    orderInSecond: place.orderInSecond,
    ...(item.clock === undefined ? {} : { clock: item.clock }),
    kind: item.kind,
    sender:
      sender === null
        ? null
        : {
            inFile: sender,
            inConversation: (Object.hasOwn(renamed, sender) ? renamed[sender] : undefined) ?? sender,
          },
    text: item.text,
    ...(item.edited === undefined ? {} : { edited: item.edited }),
    ...(attachment === undefined
      ? {}
      : {
          attachment: {
            name: attachment.name.slice(0, longestFileName),
            kind: attachment.kind,
            ...(attachment.missing !== undefined
              ? { missing: attachment.missing }
              : file.media(attachment.name) === undefined
                ? { missing: 'not_in_file' as const }
                : {}),
          },
        }),
  };
}

/** zlib yields 16 KiB at a time: one message each would cost more than the bytes. */
async function* inChunks(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of source) {
    waiting.push(chunk);
    bytes += chunk.byteLength;
    if (bytes < chunkBytes) continue;
    yield new Uint8Array(Buffer.concat(waiting));
    waiting = [];
    bytes = 0;
  }
  if (bytes > 0) yield new Uint8Array(Buffer.concat(waiting));
}
