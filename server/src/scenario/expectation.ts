import { type Step } from '@lixiang/schema';

/** What a step says must come of it. */
export type Expectation = NonNullable<Extract<Step, { readonly expect?: unknown }>['expect']>;
/** Who takes a step. */
export type As = Extract<Step, { readonly as: unknown }>['as'];
