import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Built into web/dist, which the API serves. In development the API of `npm start` answers behind the same address. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { proxy: { '/api': { target: 'http://127.0.0.1:3000', changeOrigin: false } } },
  build: {
    // Office machines keep old browsers (page.md §6: Chromium 100+).
    target: 'chrome100',
    // Every file is its own: the page's policy of contents allows nothing inline.
    assetsInlineLimit: 0,
    manifest: true,
    reportCompressedSize: false,
  },
});
