import { useSearchParams } from 'react-router';
import { INTO_PANEL } from '../property/panel-focus.ts';
import type { SelectedPart } from './inspector/part-inspector.tsx';
import type { Family } from './spec/procedure-spec.ts';

/** The tabs of a procedure. */
export const TABS = ['diagram', 'table', 'rules', 'clocks', 'reviews', 'filings', 'check'] as const;
export type Tab = (typeof TABS)[number];

const TAB_OF: Readonly<Record<Family, Tab>> = {
  states: 'table',
  transitions: 'table',
  phases: 'table',
  rules: 'rules',
  clocks: 'clocks',
  reviews: 'reviews',
  panels: 'reviews',
  filings: 'filings',
};

/** What is selected in a procedure and where one looks at it; both stand in the address. */
export function useSelectedPart() {
  const [params, setParams] = useSearchParams();
  const [part = '', key] = (params.get('at') ?? '').split('.');
  const family = FAMILY_NAMES.find((each) => each === part);
  const selected: SelectedPart | undefined =
    family !== undefined && key !== undefined ? { part: family, key } : undefined;
  const tab =
    TABS.find((each) => each === params.get('tab')) ?? (selected ? TAB_OF[selected.part] : 'diagram');
  const show = (next: { readonly selected: SelectedPart | undefined; readonly tab: Tab }, into?: 'panel') =>
    setParams(
      {
        tab: next.tab,
        ...(next.selected && { at: `${next.selected.part}.${next.selected.key}` }),
      },
      { replace: true, state: into ? INTO_PANEL : null },
    );
  return {
    tab,
    selected,
    /** What is not shown where one is leads to where it is. */
    select: (next: SelectedPart | undefined, into?: 'panel') =>
      show(
        {
          selected: next,
          tab: next && !(tab === 'diagram' && IN_PICTURE.has(next.part)) ? TAB_OF[next.part] : tab,
        },
        into,
      ),
    openTab: (next: Tab) => show({ selected, tab: next }),
  };
}

const FAMILY_NAMES: readonly Family[] = [
  'states',
  'transitions',
  'rules',
  'clocks',
  'reviews',
  'panels',
  'filings',
  'phases',
];
const IN_PICTURE: ReadonlySet<Family> = new Set(['states', 'transitions']);
