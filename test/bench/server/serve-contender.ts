/** Tells the process that started this one where the server listens, and how much it works; ends when that does. */
export function serveContender(address: string, close: () => Promise<void>): void {
  process.send?.(address);
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.((user + system) / 1000);
  });
  process.on('disconnect', () => void close().then(() => process.exit()));
}
