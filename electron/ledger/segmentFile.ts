import { open } from 'node:fs/promises';

/** The file a segment is written to. Tests put a failing disk in its place. */
export interface SegmentFile {
  /** All bytes, or it throws. */
  write(bytes: Buffer, position: number): Promise<void>;
  datasync(): Promise<void>;
  truncate(length: number): Promise<void>;
  /** Length of the file as it lies on the disk, bytes. */
  size(): Promise<number>;
  close(): Promise<void>;
}
export type OpenSegmentFile = (path: string) => Promise<SegmentFile>;

export const openSegmentFile: OpenSegmentFile = async (path) => {
  const file = await open(path, 'r+');
  return {
    async write(bytes, position) {
      for (let written = 0; written < bytes.length;) {
        const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position + written);
        written += bytesWritten;
      }
    },
    datasync: () => file.datasync(),
    truncate: (length) => file.truncate(length),
    size: async () => (await file.stat()).size,
    close: () => file.close(),
  };
};
