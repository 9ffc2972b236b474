export { checkMedia } from './checkMedia.ts';
export { createMediaStore } from './createMediaStore.ts';
export type { MediaErrorCode, MediaStore, StoredMedia } from './mediaStore.ts';
export { MediaError } from './mediaStore.ts';
