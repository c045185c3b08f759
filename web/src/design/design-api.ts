import type { Json, PackEdit } from '@lixiang/schema';
import type { Batch } from '../form/save/draft-journal.ts';

/** Edits that someone made on the design, under the revision that they led to. */
export type DesignChange = {
  readonly revision: number;
  readonly edits: readonly PackEdit[];
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly requestId: string;
};

/** Somebody else who is at the design, and where. */
export type DesignEditor = { readonly name: string; readonly place: readonly string[] };

export type OpenedDesign = {
  readonly baseVersion: number;
  readonly revision: number;
  /** The revision at which it said what its base says. */
  readonly begunRevision: number;
  readonly content: Json;
  readonly editors: readonly DesignEditor[];
};

export type SeenDesign = {
  readonly revision: number;
  readonly editors: readonly DesignEditor[];
  readonly changes: readonly DesignChange[];
};

/** Edits under the name by which they can be sent again. */
export type DesignBatch = Batch<PackEdit>;

export type EditOutcome =
  /** `changes`: what others did since the revision that the edits were made on. */
  | { readonly kind: 'edited'; readonly revision: number; readonly changes: readonly DesignChange[] }
  /** Nothing was done; these edits, by their number, touch what others changed. */
  | {
      readonly kind: 'conflict';
      readonly revision: number;
      readonly changes: readonly DesignChange[];
      readonly overlapping: readonly number[];
    }
  /** Nothing was done; this edit, by its number, cannot be made on what is there. */
  | { readonly kind: 'refused'; readonly index: number; readonly code: string }
  /** The design was published, given up, or put on another version. */
  | { readonly kind: 'gone' }
  /** Neither yes nor no: the same edits will be sent again under the same request id. */
  | { readonly kind: 'failed' };

/** What the design asks of the server. */
export type DesignApi = {
  /** The design as it stands there; undefined where it could not be had. */
  readonly open: () => Promise<OpenedDesign | undefined>;
  readonly edit: (batch: DesignBatch, place: readonly string[]) => Promise<EditOutcome>;
  /** Says where one is, and asks what others did since. */
  readonly see: (revision: number, place: readonly string[]) => Promise<SeenDesign | 'gone' | undefined>;
  /** What has been changed after a revision, oldest first; undefined where it could not be had. */
  readonly history: (after: number) => Promise<readonly DesignChange[] | undefined>;
};
