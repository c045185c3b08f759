import { keysOf, optionsAt, plain, type PropertySpec } from './property-spec.ts';

/** What a definition rests on. */
export const BASIS_SPECS: readonly PropertySpec[] = [
  keysOf('basis', 'basis', ({ content }) => optionsAt(content, 'regulation', 'articles')),
  plain('inferred', 'basis', { kind: 'longText', rows: 2 }),
  keysOf('ref', 'basis', ({ content }) => optionsAt(content, 'requirements')),
];

/** The properties of a section. */
export const SECTION_SPECS: readonly PropertySpec[] = [
  plain('title', 'common', { kind: 'text', required: true, maxLength: 200 }),
  plain('visibleWhen', 'logic', { kind: 'longText', rows: 2 }),
];

/** The properties of a form itself. */
export const FORM_SPECS: readonly PropertySpec[] = [
  plain('name', 'common', { kind: 'text', required: true, maxLength: 200 }),
  plain('intro', 'common', { kind: 'longText', rows: 3 }),
  ...BASIS_SPECS,
];
