import { createContext, use } from 'react';
import type { ApiClient } from './client.ts';

export type Api = ApiClient & {
  /** Begins anew with an empty cache, after signing in or out. */
  renew(): void;
};

export const ApiContext = createContext<Api | null>(null);

/** The connection of the session at hand. */
export function useApi(): Api {
  const api = use(ApiContext);
  if (!api) throw new Error('no API connection above this component');
  return api;
}
