import path from 'node:path';

export interface AppFolders {
  readonly electron: string;
  readonly preload: string;
  readonly renderer: string;
  readonly models: string;
  readonly icon: string;
}

/**
 * Where the built app's parts lie. Models and icons stay outside the archive file of a packaged app: the native
 * runtime reads the model as a file, and its hash is checked at load.
 */
export function appFolders(appPath: string, resourcesPath: string, packaged: boolean): AppFolders {
  const resources = packaged ? resourcesPath : path.join(appPath, 'resources');
  return {
    electron: path.join(appPath, 'dist/electron'),
    preload: path.join(appPath, 'dist/preload'),
    renderer: path.join(appPath, 'dist/renderer'),
    models: path.join(resources, 'models'),
    icon: path.join(resources, 'icons', 'icon.png'),
  };
}
