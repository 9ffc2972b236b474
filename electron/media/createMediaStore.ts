import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { mediaIdSchema, randomId, type MediaId } from '../../shared/domain/identifiers.ts';
import { syncFolder } from '../durable/syncFolder.ts';
import type { MediaStore } from './mediaStore.ts';
import { readSealedFile } from './readSealedFile.ts';
import { writeSealedFile } from './writeSealedFile.ts';

/** The media store of a profile: `folder` is the profile's, files lie in PROFILE/media/xx/ID. */
export function createMediaStore(options: { readonly folder: string }): MediaStore {
  const root = join(options.folder, 'media');
  /** Parsing keeps every id from naming a path elsewhere. */
  const folderOf = (media: MediaId) => join(root, mediaIdSchema.parse(media).slice(0, 2));
  const pathOf = (media: MediaId) => join(folderOf(media), media);
  return {
    async store(source) {
      const media = randomId<MediaId>();
      const key = randomBytes(32);
      if ((await mkdir(folderOf(media), { recursive: true, mode: 0o700 })) !== undefined) {
        await syncFolder(root);
        await syncFolder(options.folder);
      }
      try {
        const { sha256, bytes } = await writeSealedFile(pathOf(media), key, source);
        return { media, key: key.toString('hex'), sha256, bytes };
      } finally {
        key.fill(0);
      }
    },
    open(media, key, range = {}) {
      return readSealedFile(pathOf(media), Buffer.from(key, 'hex'), range);
    },
    async remove(media) {
      await rm(pathOf(media), { force: true });
    },
  };
}
