import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';

const root = import.meta.dirname;

/** What exists in the runtime itself, or must stay a package because it holds a native binary. */
const external = [
  'electron',
  'onnxruntime-node',
  ...builtinModules,
  ...builtinModules.map((name) => `node:${name}`),
];

/**
 * A build marked as test accepts the debugging switch and answers its file dialogs from the environment;
 * a production build has none of that code (electron/security/testBuild.ts).
 */
const define = { __TEST_BUILD__: JSON.stringify(process.env['ZELO_TEST_BUILD'] === '1') };

/** Both runtimes must run the same files: Electron 33 has Chromium 130 and Node 20.18. */
const targets = { window: 'chrome130', main: 'node20.18' };

function mainProcess(): UserConfig {
  return {
    define,
    // Nothing is served beside the scripts: index of resources is in the package itself.
    publicDir: false,
    ssr: { noExternal: true, external },
    resolve: {
      conditions: ['node', 'import', 'module', 'default'],
      // The classifier reads text only; the image library behind transformers.js would bring a native binary along.
      alias: { sharp: path.join(root, 'electron/classifier/withoutImages.ts') },
    },
    build: {
      ssr: true,
      target: targets.main,
      outDir: 'dist/electron',
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        external,
        input: {
          main: 'electron/main.ts',
          reader: 'electron/import/reader.ts',
          classifier: 'electron/classifier/process.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  };
}

/** A sandboxed preload is one CommonJS file. */
function preload(window: string): UserConfig {
  return {
    define,
    publicDir: false,
    ssr: { noExternal: true, external },
    build: {
      ssr: true,
      target: targets.main,
      outDir: 'dist/preload',
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        external,
        input: { [window]: `electron/preload/${window}.ts` },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  };
}

function windows(): UserConfig {
  return {
    root: path.join(root, 'renderer'),
    base: './',
    define,
    plugins: [react()],
    publicDir: false,
    worker: { format: 'es' },
    resolve: {
      alias: {
        // transformers.js asks for the build with WebGPU (24 MB of WASM); the classifier's fallback needs the plain one.
        'onnxruntime-web/webgpu': path.join(root, 'node_modules/onnxruntime-web/dist/ort.wasm.min.mjs'),
      },
    },
    build: {
      target: targets.window,
      outDir: path.join(root, 'dist/renderer'),
      emptyOutDir: true,
      // A data: URL would need its own door in the CSP.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          inbox: path.join(root, 'renderer/inbox.html'),
          store: path.join(root, 'renderer/store.html'),
        },
      },
    },
  };
}

export default defineConfig(({ mode }) => {
  if (mode === 'main') return mainProcess();
  if (mode.startsWith('preload-')) return preload(mode.slice('preload-'.length));
  return windows();
});
