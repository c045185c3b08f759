import { createContext, use } from 'react';
import type { Viewer } from './viewer-query.ts';

export const ViewerContext = createContext<Viewer | null>(null);

/** Whoever is signed in; every page below the session gate has one. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error('no viewer above this component');
  return viewer;
}
