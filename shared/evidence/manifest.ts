import type { ExportRequest } from '../ipc/exportMessages.ts';
import type { EvidenceSlice } from './slice.ts';

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
  readonly slice: EvidenceSlice;
  readonly request: ExportRequest;
  readonly files: readonly PackedFile[];
  readonly madeAt: number;
  readonly version: string;
}): string {
  const { slice, request, files, madeAt, version } = options;
  const first = slice.messages[0]?.message.sentAt;
  const last = slice.messages.at(-1)?.message.sentAt;
  const iso = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString());
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
        firstMessageAt: iso(first),
        lastMessageAt: iso(last),
      },
      counts: {
        messages: slice.messages.length,
        media: slice.messages.filter(({ media }) => media !== undefined).length,
        mediaMissing: slice.messages.filter(
          ({ message, media }) => message.attachment !== undefined && media === undefined,
        ).length,
        flags: slice.flags.length,
      },
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
        imports: slice.imports.map(({ started, finished }) => ({
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
        })),
      },
      files,
      signature: null,
    },
    null,
    2,
  );
}

function sourceOf({ messages, imports }: EvidenceSlice): 'exported_chat' | 'linked_device' | 'both' {
  const captured = messages.some(({ message }) => message.capture !== undefined);
  if (!captured) return 'exported_chat';
  return imports.length === 0 ? 'linked_device' : 'both';
}
