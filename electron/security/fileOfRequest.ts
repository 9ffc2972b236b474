import path from 'node:path';

/** Where the parts of the origin lie on the disk. */
export interface ServedFolders {
  readonly renderer: string;
  readonly models: string;
}

function inside(folder: string, relative: string): string | undefined {
  // A backslash parts folders on Windows only; a NUL ends a name in the system's calls.
  if (/[\\\0]/.test(relative)) return undefined;
  const file = path.resolve(folder, relative);
  return file.startsWith(path.resolve(folder) + path.sep) ? file : undefined;
}

/**
 * The file that an address of app:// names, whether it exists or not; undefined for another host, what is not
 * written as an address, and everything that would lie outside of the two folders.
 */
export function fileOfRequest(address: string, folders: ServedFolders): string | undefined {
  const relative = pathOfRequest(address);
  if (relative === undefined) return undefined;
  return relative.startsWith('models/')
    ? inside(folders.models, relative.slice('models/'.length))
    : inside(folders.renderer, relative);
}

/** What stands after `app://zelo/`, decoded once. */
export function pathOfRequest(address: string): string | undefined {
  const url = new URL(address);
  if (url.host !== 'zelo') return undefined;
  try {
    return decodeURIComponent(url.pathname).replace(/^\/+/, '');
  } catch {
    // A percent sign without its two digits.
    return undefined;
  }
}
