// Builds the console into dist/web: hashed assets and no inline script, so that `script-src 'self'` is enough.
import linguiMacro from '@lingui/babel-plugin-lingui-macro';
import { lingui } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The hub that the development server talks to.
const hub = process.env.VOC_URL ?? 'http://127.0.0.1:4000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    babel({ include: /\/apps\/console\/src\/.*\.tsx?$/, plugins: [linguiMacro] }),
    lingui({ cwd: import.meta.dirname, failOnMissing: true, failOnCompileError: true }),
  ],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: Object.fromEntries(['/api', '/r'].map((path) => [path, { target: hub, changeOrigin: true }])),
  },
});
