import { getFileNameLowLevel, type Entry } from 'yauzl';

/** The zip format's flag "this name is UTF-8" (APPNOTE.TXT 4.4.4, bit 11). */
const utf8Flag = 0x800;
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * An entry's name. The format knows UTF-8 (flagged) and CP437; macOS and some phones write UTF-8 without the
 * flag, so bytes that are valid UTF-8 are read as such: CP437 names with accents practically never are.
 * Backslashes stay as they are, for `isUnsafePath` to see.
 */
export function entryName(
  entry: Pick<Entry, 'fileNameRaw' | 'generalPurposeBitFlag' | 'extraFields'>,
): string {
  let flags = entry.generalPurposeBitFlag;
  if ((flags & utf8Flag) === 0 && isUtf8(entry.fileNameRaw)) flags |= utf8Flag;
  return getFileNameLowLevel(flags, entry.fileNameRaw, entry.extraFields, true);
}

/** Whether a name would leave the folder it is unpacked into, on any system. Nothing is ever unpacked to disk. */
export function isUnsafePath(name: string): boolean {
  return (
    name.includes('\\') ||
    name.includes('\0') ||
    name.startsWith('/') ||
    /^[a-z]:/i.test(name) ||
    name.split('/').includes('..')
  );
}

/** Unix file type in the high half of the external attributes: only plain files and folders are taken. */
export function isLinkOrDevice(externalFileAttributes: number): boolean {
  const type = (externalFileAttributes >>> 16) & 0o170000;
  return type !== 0 && type !== 0o100000 && type !== 0o040000;
}

export function baseName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

export function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strictUtf8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
