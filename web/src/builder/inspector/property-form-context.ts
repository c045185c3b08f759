import type { JsonObject } from '@lixiang/schema';
import { createContext, use } from 'react';
import type { PropertySpec } from './property-spec.ts';

/** The properties that a panel shows. */
export type ShownProperties = {
  /** What is selected; properties are those that all of it has. */
  readonly places: readonly (readonly string[])[];
  readonly specs: readonly PropertySpec[];
  /** What each property is where nothing is said. */
  readonly fallbacks: JsonObject;
};

export const PropertyFormContext = createContext<ShownProperties>({ places: [], specs: [], fallbacks: {} });

/** What the panel shows, for what stands beside its fields. */
export function useShownProperties(): ShownProperties {
  return use(PropertyFormContext);
}
