import { complain, say } from './say.ts';

const PATIENCE = 20_000;

/** Stops in order on the first signal, and at once on the second. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) process.exit(1);
    stopping = true;
    say('\n正在停止……');
    setTimeout(() => process.exit(1), PATIENCE).unref();
    stop().then(
      () => {
        say('已停止。');
        process.exit(0);
      },
      (error: unknown) => {
        complain(`停止时出错：${String(error)}`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
}
