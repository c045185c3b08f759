import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Site } from '../setup/add-jurisdiction.ts';
import { readDemoFile } from './demo-file.ts';
import { untoldMark } from './load-demo.ts';
import { loadDemoStories } from './load-demo-stories.ts';
import { readPackFolder, readWhose } from './pack-folder.ts';
import { complain } from './say.ts';

/** The demo's stories, told while the program can be used already. */
export class DemoFilling {
  readonly #site: Site;
  readonly #data: string;
  readonly #folders: readonly string[];
  readonly #left: Set<string>;
  readonly #stopping = new AbortController();
  #telling: Promise<void> = Promise.resolve();

  constructor(site: Site, { data, untold }: { readonly data: string; readonly untold: readonly string[] }) {
    this.#site = site;
    this.#data = data;
    this.#folders = untold;
    this.#left = new Set(untold.map((folder) => readWhose(folder).key));
  }

  /** The jurisdictions whose stories are not all told. */
  get left(): ReadonlySet<string> {
    return this.#left;
  }

  /** Tells them, one jurisdiction after the other; `told` hears when all of them are. */
  start(told: () => void): void {
    this.#telling = this.#tellAll(told).catch((error: unknown) =>
      complain(`演示事项未能全部载入：${String(error)}`),
    );
  }

  /** Waits for the story under way, which takes seconds, and begins none: the others are told at the next start. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#telling;
  }

  async #tellAll(told: () => void): Promise<void> {
    for (const folder of this.#folders) {
      const pack = readPackFolder(folder);
      const { key } = pack.jurisdiction;
      const stories = readDemoFile(folder)?.stories ?? [];
      const { signal } = this.#stopping;
      const files = join(this.#data, 'files');
      await loadDemoStories(this.#site, {
        pack,
        folder,
        stories,
        files,
        begun: join(this.#data, 'loaded'),
        signal,
      });
      if (signal.aborted) return;
      rmSync(untoldMark(this.#data, key), { force: true });
      this.#left.delete(key);
    }
    told();
  }
}
