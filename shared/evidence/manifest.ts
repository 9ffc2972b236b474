import type { ExportRequest } from '../ipc/exportMessages.ts';
import { countMedia, type PackedSlice } from './packedMessage.ts';

export interface PackedFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * manifest.json of a pack: what is in it, whence, why, by whom, and what is missing. `signature` is the place of the
 * evidence pack's Ed25519 signature; a pack without one says so.
 */
export function manifestOf(options: {
  readonly slice: PackedSlice;
  readonly request: ExportRequest;
  readonly files: readonly PackedFile[];
  readonly madeAt: number;
  readonly version: string;
}): string {
  const { slice, request, files, madeAt, version } = options;
  const media = countMedia(slice.messages);
  return JSON.stringify(
    {
      formatVersion: 1,
      product: 'Zelo',
      productVersion: version,
      madeAt: iso(madeAt),
      operator: request.operator,
      reason: request.reason,
      company: slice.company,
      account: { name: slice.account.name, owner: slice.account.owner },
      conversation: { id: slice.conversation, title: slice.title, kind: slice.kind },
      timeZone: slice.account.timeZone,
      slice: {
        from: iso(request.from),
        to: iso(request.to),
        firstMessageAt: iso(slice.messages[0]?.message.sentAt),
        lastMessageAt: iso(slice.messages.at(-1)?.message.sentAt),
      },
      counts: {
        messages: slice.messages.length,
        media: media.packed,
        mediaMissing: media.absent,
        flags: slice.flags.length,
      },
      missingMedia: slice.messages.flatMap(({ number, message, attachment }) =>
        attachment?.absence === undefined
          ? []
          : [
              {
                message: number,
                id: message.id,
                name: attachment.name,
                reason: attachment.absence,
                sha256: attachment.stored?.sha256 ?? null,
              },
            ],
      ),
      coverage: {
        source: sourceOf(slice),
        unreadableRecords: slice.unreadableRecords,
        ledgerHead: slice.head,
        gaps: slice.gaps.map(({ kind, cause, from, to, count, recovered }) => ({
          kind,
          cause: cause ?? null,
          from: iso(from),
          to: iso(to),
          count: count ?? null,
          recovered: recovered ?? null,
        })),
        imports: slice.imports.map(importData),
      },
      hashes: 'sha256',
      files,
      signature: null,
    },
    null,
    2,
  );
}

function iso(at: number | undefined): string | null {
  return at === undefined ? null : new Date(at).toISOString();
}

function sourceOf({ messages, imports }: PackedSlice): 'exported_chat' | 'linked_device' | 'both' {
  const captured = messages.some(({ message }) => message.capture !== undefined);
  if (!captured) return 'exported_chat';
  return imports.length === 0 ? 'linked_device' : 'both';
}

function importData({ started, finished }: PackedSlice['imports'][number]): object {
  return {
    fileName: started.fileName,
    fileSha256: started.fileSha256,
    fileBytes: started.fileBytes,
    importedAt: iso(started.at),
    timeZone: started.timeZone,
    dayOrder: started.dayOrder,
    outcome: finished?.outcome ?? 'interrupted',
    added: finished?.added ?? null,
    alreadyThere: finished?.alreadyThere ?? null,
    mediaMissing: finished?.mediaMissing ?? null,
    unreadableLines: finished?.unreadableLines ?? null,
  };
}
