import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/** `npx tsx test/preview/build.ts` writes the preview page to dist/preview-page or the folder that is named, to be served on loopback. */
await build({
  configFile: false,
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    target: 'chrome130',
    outDir: path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '../../dist/preview-page')),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
  },
});
