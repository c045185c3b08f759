/** Starts the built server, or with `admin` its command line; refuses a Node that lacks what the server rests on. */
const [major] = process.versions.node.split('.').map(Number);
if (major < 26) {
  console.error(`Lixiang needs Node 26, this is ${process.version}: run it by "npm start" after "npm ci".`);
  process.exit(1);
}

// Libraries that look at every answer for mistakes of their users do so only elsewhere.
process.env.NODE_ENV ??= 'production';
await import('./build-if-stale.mjs');
await (process.argv[2] === 'admin' ? import('../dist/admin.js') : import('../dist/main.js'));
