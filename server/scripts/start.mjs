/** Starts the built server, or with `admin` its command line; refuses a Node that lacks what the server rests on. */
const [major] = process.versions.node.split('.').map(Number);
if (major < 26) {
  console.error(`Lixiang needs Node 26, this is ${process.version}: run it by "npm start" after "npm ci".`);
  process.exit(1);
}

await import('./build-if-stale.mjs');
await (process.argv[2] === 'admin' ? import('../dist/admin.js') : import('../dist/main.js'));
