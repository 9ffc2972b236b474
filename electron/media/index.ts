export type { MediaErrorCode, MediaStore, StoredMedia } from './mediaStore.ts';
export { MediaError } from './mediaStore.ts';
