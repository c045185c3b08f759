import { type CoreElement, type CoreTerm } from '@lixiang/schema';
import { type QualityFinding } from './quality.ts';

/** An entry of a catalogue, as its core columns answer it. */
export type Entry = {
  /** What is answered, as people read it; empty where it is blank or there is no such column. */
  readonly said: (core: CoreElement) => string;
  /** What the chosen option means. */
  readonly means: (core: CoreElement) => CoreTerm | undefined;
  /** Whether there is such a column at all. */
  readonly has: (core: CoreElement) => boolean;
};

/** Something doubtful about one element of an entry. */
export type EntryFinding = Omit<QualityFinding, 'path'> & { readonly at: CoreElement };
