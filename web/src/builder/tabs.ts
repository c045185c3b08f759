import { lazy, type ComponentType } from 'react';
import { builderWords } from '../wording/builder.ts';

/** One aspect under which a form is designed; it finds its form by `useFormDesign`. */
export type FormTab = {
  readonly key: string;
  readonly label: string;
  readonly Component: ComponentType;
};

/** The tabs of the form builder, from left to right; each is fetched when it is first shown. */
export const FORM_TABS: readonly FormTab[] = [
  {
    key: 'design',
    label: builderWords.tabs.design,
    Component: lazy(async () => ({ default: (await import('./design-tab.tsx')).DesignTab })),
  },
  {
    key: 'logic',
    label: builderWords.tabs.logic,
    Component: lazy(async () => ({ default: (await import('./logic/logic-tab.tsx')).LogicTab })),
  },
  {
    key: 'print',
    label: builderWords.tabs.print,
    Component: lazy(async () => ({ default: (await import('./paper/paper-tab.tsx')).PaperTab })),
  },
  {
    key: 'preview',
    label: builderWords.tabs.preview,
    Component: lazy(async () => ({ default: (await import('./preview/preview-tab.tsx')).PreviewTab })),
  },
  {
    key: 'base',
    label: builderWords.tabs.base,
    Component: lazy(async () => ({ default: (await import('./base/base-tab.tsx')).BaseTab })),
  },
  {
    key: 'versions',
    label: builderWords.tabs.versions,
    Component: lazy(async () => ({ default: (await import('./versions/versions-tab.tsx')).VersionsTab })),
  },
];
