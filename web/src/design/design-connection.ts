import { PackEdit, type Json } from '@lixiang/schema';
import type { Client, CombinedError } from '@urql/core';
import { type Failure, failureOf } from '../api/failure.ts';
import type { DesignApi, DesignChange, DesignEditor, EditOutcome, OpenedDesign } from './design-api.ts';
import {
  EditPackDesign,
  OpenPackDesign,
  PackDesignHistory,
  PackDesignQuery,
  SeePackDesign,
} from './design-query.ts';
import { jsonOf } from './json-of.ts';

export type FoundDesign =
  | { readonly kind: 'opened'; readonly design: OpenedDesign }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export type DesignConnection = {
  readonly api: DesignApi;
  /** The design that is open, where there is one. */
  readonly find: () => Promise<FoundDesign>;
  /** Begins one, or opens the one that somebody else has begun. */
  readonly begin: () => Promise<FoundDesign>;
};

/** The design as the server keeps it. */
export function connectDesign(client: Client): DesignConnection {
  const find = async (): Promise<FoundDesign> => {
    // Asked once, and not again whenever an edit is saved.
    const { data, error } = await client.query(PackDesignQuery, {}, { requestPolicy: 'network-only' });
    if (data) return data.packDesign ? opened(data.packDesign) : { kind: 'none' };
    return { kind: 'failed', failure: failure(error) };
  };
  return {
    find,
    begin: async () => {
      const { data, error } = await client.mutation(OpenPackDesign, {});
      return data ? opened(data.openPackDesign) : { kind: 'failed', failure: failure(error) };
    },
    api: {
      open: async () => {
        const found = await find();
        return found.kind === 'opened' ? found.design : undefined;
      },
      edit: async (batch, place) => {
        const input = { ...batch, place: placeOrNothing(place) };
        const { data, error } = await client.mutation(EditPackDesign, { input });
        return data ? outcomeOf(data.editPackDesign) : failedEdit(error);
      },
      see: async (revision, place) => {
        const input = { revision, place: [...place] };
        const { data, error } = await client.mutation(SeePackDesign, { input, after: revision });
        if (!data) return hasEnded(error) ? 'gone' : undefined;
        const { editors, changes, revision: now } = data.seePackDesign;
        return { revision: now, editors: othersOf(editors), changes: changes.map(changeOf) };
      },
      history: async (after) => {
        const { data } = await client.query(PackDesignHistory, { after }, { requestPolicy: 'network-only' });
        return data?.packDesign?.changes.map(changeOf);
      },
    },
  };
}

type Answer = {
  readonly baseVersion: number;
  readonly revision: number;
  readonly begunRevision: number;
  readonly content: unknown;
  readonly editors: readonly Editor[];
};
type Editor = DesignEditor & { readonly self: boolean };
type Change = Omit<DesignChange, 'edits'> & { readonly edits: unknown };
type Edited =
  | { readonly kind: 'PackDesignEdited'; readonly revision: number; readonly changes: readonly Change[] }
  | {
      readonly kind: 'PackDesignConflict';
      readonly revision: number;
      readonly changes: readonly Change[];
      readonly overlapping: readonly number[];
    }
  | { readonly kind: 'PackDesignRefused'; readonly index: number; readonly code: string };

function opened({ content, editors, ...design }: Answer): FoundDesign {
  return {
    kind: 'opened',
    design: { ...design, content: jsonOf(content), editors: othersOf(editors) },
  };
}

function othersOf(editors: readonly Editor[]): readonly DesignEditor[] {
  return editors.filter(({ self }) => !self).map(({ name, place }) => ({ name, place }));
}

function changeOf(change: Change): DesignChange {
  return { ...change, edits: editsOf(jsonOf(change.edits)) };
}

function editsOf(value: Json): DesignChange['edits'] {
  return Array.isArray(value) ? value.map((edit) => PackEdit.parse(edit)) : [];
}

function outcomeOf(edited: Edited): EditOutcome {
  if (edited.kind === 'PackDesignRefused') return { kind: 'refused', index: edited.index, code: edited.code };
  const { revision } = edited;
  const changes = edited.changes.map(changeOf);
  return edited.kind === 'PackDesignEdited'
    ? { kind: 'edited', revision, changes }
    : { kind: 'conflict', revision, changes, overlapping: edited.overlapping };
}

function failedEdit(error: CombinedError | undefined): EditOutcome {
  return hasEnded(error) ? { kind: 'gone' } : { kind: 'failed' };
}

/** The design was published, given up, or put on another version. */
function hasEnded(error: CombinedError | undefined): boolean {
  const code = error && failureOf(error).code;
  return code === 'NOT_FOUND' || code === 'STALE_VERSION';
}

function failure(error: CombinedError | undefined): Failure {
  return error ? failureOf(error) : { code: 'OFFLINE' };
}

function placeOrNothing(place: readonly string[]): string[] | null {
  return place.length === 0 ? null : [...place];
}
