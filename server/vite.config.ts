import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    ssr: 'src/bin/main.ts',
    outDir: 'dist',
    emptyOutDir: true,
    target: 'node26',
    sourcemap: true,
  },
  ssr: { noExternal: /^@lixiang\// },
});
