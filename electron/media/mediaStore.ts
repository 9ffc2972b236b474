import type { MediaId } from '../../shared/domain/identifiers.ts';

/** What the ledger keeps about a sealed file. `key` and `sha256` (of the plain bytes) are 64 hex digits. */
export interface StoredMedia {
  readonly media: MediaId;
  readonly key: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Sealed files of attachments in PROFILE/media, each with its own key that only the ledger knows. */
export interface MediaStore {
  /** Seals the stream into a new file; resolves when it is durable. A failing source leaves no file. */
  store(source: AsyncIterable<Uint8Array>): Promise<StoredMedia>;
  /**
   * The plain bytes from `start` up to, not including, `end` (defaults: all). Throws MediaError: `media_missing`,
   * `media_damaged` (altered, cut, wrong key; nothing unauthenticated is ever yielded), `media_too_new`.
   */
  open(
    media: MediaId,
    key: string,
    range?: { readonly start?: number; readonly end?: number },
  ): AsyncIterable<Uint8Array>;
  /** Removes the file. Harmless when it is gone already. */
  remove(media: MediaId): Promise<void>;
}

export type MediaErrorCode = 'media_missing' | 'media_damaged' | 'media_too_new';

export class MediaError extends Error {
  readonly code: MediaErrorCode;
  constructor(code: MediaErrorCode, options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'MediaError';
    this.code = code;
  }
}
