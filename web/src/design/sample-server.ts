import { applyPackEdits, type Json, overlapOfPackEdits, type PackEdit } from '@lixiang/schema';
import type { DesignApi, DesignChange } from './design-api.ts';

/** A design as the server keeps it, without a network, to try the client on. */
export class SampleServer {
  content: Json;
  readonly changes: DesignChange[] = [];
  isReachable = true;
  /** Edits are made, but the answer does not come. */
  losesAnswers = false;
  hasEnded = false;
  requests = 0;

  constructor(content: Json) {
    this.content = content;
  }

  get revision(): number {
    return this.changes.length + 1;
  }

  readonly api: DesignApi = {
    open: async () => ({
      baseVersion: 1,
      revision: this.revision,
      begunRevision: 1,
      content: this.content,
      editors: [],
    }),
    history: async () => this.changes,
    see: async (after) =>
      this.hasEnded ? 'gone' : { revision: this.revision, editors: [], changes: this.since(after) },
    edit: async ({ edits, revision, requestId }) => {
      this.requests += 1;
      if (!this.isReachable) return { kind: 'failed' };
      if (this.hasEnded) return { kind: 'gone' };
      const known = this.since(revision);
      const changes = known.filter((change) => change.requestId !== requestId);
      if (known.length > changes.length) return { kind: 'edited', revision: this.revision, changes };
      const overlapping = overlapOfPackEdits(
        edits,
        changes.flatMap((change) => change.edits),
      );
      if (overlapping.length > 0) return { kind: 'conflict', revision: this.revision, changes, overlapping };
      const refused = this.make(edits, requestId);
      if (refused !== undefined) return { kind: 'refused', index: refused, code: 'noSuchPlace' };
      return this.losesAnswers ? { kind: 'failed' } : { kind: 'edited', revision: this.revision, changes };
    },
  };

  make(edits: readonly PackEdit[], requestId: string): number | undefined {
    const made = applyPackEdits(this.content, edits);
    if ('refused' in made) return made.refused.index;
    this.content = made.content;
    this.changes.push({ revision: this.revision + 1, edits, by: '王五', at: '', requestId });
    return undefined;
  }

  since(revision: number): readonly DesignChange[] {
    return this.changes.filter((change) => change.revision > revision);
  }
}
