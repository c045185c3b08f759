import { perStore } from '../context/per-context.ts';

/** How far an import is, in rows. */
export type Progress = { readonly done: number; readonly total: number };

/** The imports that this process is at, by their ids. */
export const importProgress = perStore(() => new Map<string, Progress>());
