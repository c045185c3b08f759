import babel from '@rolldown/plugin-babel';
import react, { reactCompilerPreset } from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Keeps the browser's host, since the server refuses what another site's page asks. */
const server = { target: `http://127.0.0.1:${process.env.PORT ?? 4000}`, changeOrigin: false };

export default defineConfig({
  plugins: [react(), babel({ presets: [reactCompilerPreset()] })],
  build: { outDir: 'dist', emptyOutDir: true },
  optimizeDeps: {
    // The workers of the page that tries the read API: addresses that only Vite itself understands, and what they load.
    exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite'],
    include: [
      'graphql',
      'graphiql > @graphiql/react > monaco-graphql > picomatch-browser',
      'graphiql > @graphiql/react > graphql-language-service',
    ],
  },
  server: { proxy: { '^(/simulation/[^/]+/[^/]+)?/(graphql|files)': server } },
});
