import { type BlockerNode } from './blocker.type.ts';

/** Every reason why not, as the API tells it. */
export type Refusal = readonly BlockerNode[];
