import { applyPackEdits, type Json, type PackEdit } from '@lixiang/schema';
import type { DesignApi, DesignChange } from './design-api.ts';

/** What the server has, as far as it is known here. */
export class KnownDesign {
  readonly #api: DesignApi;
  #content: Json;
  #revision: number;

  constructor(api: DesignApi, content: Json, revision: number) {
    this.#api = api;
    this.#content = content;
    this.#revision = revision;
  }

  get content(): Json {
    return this.#content;
  }

  get revision(): number {
    return this.#revision;
  }

  /** Goes on by what others did, then by ours; what is known already is not made twice. */
  async advance(
    revision: number,
    changes: readonly DesignChange[],
    ours: readonly PackEdit[],
  ): Promise<void> {
    if (revision <= this.#revision) return;
    const made = applyPackEdits(this.#content, [...changes.flatMap(({ edits }) => edits), ...ours]);
    if ('refused' in made) {
      await this.reload();
      return;
    }
    this.#content = made.content;
    this.#revision = revision;
  }

  /** The whole anew, where it is not known what was made there, and in which order; says whether it could be had. */
  async reload(): Promise<boolean> {
    const opened = await this.#api.open().catch(() => undefined);
    if (!opened) return false;
    this.#content = opened.content;
    this.#revision = opened.revision;
    return true;
  }
}
