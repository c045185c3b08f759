import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { freePort } from './free-port.ts';
import { DEMO, FRESH_DEMO, whenPrepared } from './prepared.ts';

/** The program as it is started by `npm start`, on a data folder of its own that holds the demo, and a port. */
export class DemoServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'lixiang-e2e-'));
  #port = 0;
  #process: ChildProcess | undefined;
  #said = '';

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** What it printed since it was last started. */
  get said(): string {
    return this.#said;
  }

  /** Starts it, or starts it again on the same data, and waits until it answers. */
  async start(): Promise<void> {
    if (this.#port === 0) {
      await whenPrepared();
      this.#port = await freePort();
      cpSync(FRESH_DEMO, this.#folder, { recursive: true });
    }
    this.#said = '';
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../server/dist/main.js')], {
      env: this.#environment(this.#port),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const listen = (chunk: Buffer) => {
      this.#said += chunk.toString();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    this.#process = child;
    await vi.waitFor(
      async () => {
        if (child.exitCode !== null) throw new Error(`it stopped: ${this.#said}`);
        const { ok } = await fetch(`${this.address}/health`);
        if (!ok) throw new Error('not yet');
      },
      { timeout: 90_000, interval: 200 },
    );
  }

  /** Runs a second process on the same data folder and gives back what it says until it ends. */
  async startSecond(): Promise<{ readonly code: number | null; readonly said: string }> {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../server/dist/main.js')], {
      env: this.#environment(await freePort()),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const code = await new Promise<number | null>((ended) => child.once('exit', ended));
    return { code, said };
  }

  /** Ends it as a power cut would, with no chance to tidy up. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async close(): Promise<void> {
    await this.#end('SIGTERM');
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #environment(port: number): NodeJS.ProcessEnv {
    const { DATABASE_URL: _elsewhere, ...environment } = process.env;
    return {
      ...environment,
      NODE_ENV: 'production',
      PORT: String(port),
      LIXIANG_DATA: this.#folder,
      LIXIANG_DEMO: DEMO,
    };
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }
}
