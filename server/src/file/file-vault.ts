import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, type ReadStream, rmSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '../shared/ids.ts';

export type Arrival = {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly sm3: string;
};

/** Keeps the content of files on disk, each under the digest of its content. */
export class FileVault {
  readonly #folder: string;
  /** Another vault's, which is only read. */
  readonly #behind: string | undefined;

  /** What a stopped process left half-received is thrown away: nobody was told that it had arrived. */
  constructor(folder: string, behind?: string) {
    this.#folder = folder;
    this.#behind = behind;
    rmSync(this.#incoming, { recursive: true, force: true });
    mkdirSync(this.#incoming, { recursive: true, mode: 0o700 });
  }

  /**
   * Receives a stream into a temporary place, on disk for certain when this returns. Of what is longer than
   * `largest` the rest is read and thrown away, and `size` says so: a stream cut off would take its connection along.
   */
  async receive(stream: Readable, largest: number): Promise<Arrival> {
    const path = join(this.#incoming, newId());
    const sha256 = createHash('sha256');
    const sm3 = createHash('sm3');
    let size = 0;
    const measure = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        size += chunk.length;
        if (size > largest) continue;
        sha256.update(chunk);
        sm3.update(chunk);
        yield chunk;
      }
    };
    try {
      await pipeline(stream, measure, createWriteStream(path, { flush: true, mode: 0o600 }));
    } catch (error) {
      await this.discard(path);
      throw error;
    }
    return { path, size, sha256: sha256.digest('hex'), sm3: sm3.digest('hex') };
  }

  /** Moves what has arrived to where it stays; the same content twice is kept once. */
  async keep({ path, sha256 }: Arrival): Promise<void> {
    const home = this.#home(sha256);
    await mkdir(dirname(home), { recursive: true, mode: 0o700 });
    await rename(path, home);
    const folder = await open(dirname(home));
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }

  async discard(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  read(sha256: string): ReadStream {
    const home = this.#home(sha256);
    if (this.#behind === undefined || existsSync(home)) return createReadStream(home);
    return createReadStream(homeIn(this.#behind, sha256));
  }

  get #incoming(): string {
    return join(this.#folder, 'incoming');
  }

  #home(sha256: string): string {
    return homeIn(this.#folder, sha256);
  }
}

function homeIn(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}
