import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `npx vite build -c test/preview/vite.config.ts` writes the preview page to dist/preview-page. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    target: 'chrome130',
    outDir: path.join(import.meta.dirname, '../../dist/preview-page'),
    emptyOutDir: true,
  },
});
