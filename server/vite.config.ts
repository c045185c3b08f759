import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    ssr: true,
    rolldownOptions: {
      input: {
        main: 'src/bin/main.ts',
        admin: 'src/bin/admin.ts',
        'rehearsal-thread': 'src/bin/rehearsal-thread.ts',
        'simulation-thread': 'src/bin/simulation-thread.ts',
      },
    },
    outDir: 'dist',
    emptyOutDir: true,
    target: 'node26',
    sourcemap: true,
  },
  ssr: { noExternal: /^@lixiang\// },
});
