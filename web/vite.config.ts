import babel from '@rolldown/plugin-babel';
import react, { reactCompilerPreset } from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Keeps the browser's host, since the server refuses what another site's page asks. */
const server = { target: `http://127.0.0.1:${process.env.PORT ?? 4000}`, changeOrigin: false };

export default defineConfig({
  plugins: [react(), babel({ presets: [reactCompilerPreset()] })],
  build: { outDir: 'dist', emptyOutDir: true },
  server: { proxy: { '^(/simulation/[^/]+/[^/]+)?/(graphql|files)': server } },
});
