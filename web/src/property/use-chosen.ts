import { useSearchParams } from 'react-router';
import { INTO_PANEL } from './panel-focus.ts';

/** One thing of one of the lists that a page shows. */
export type Chosen = { readonly part: string; readonly key: string };

/** What is chosen on a page of lists, as it stands in the address. */
export function useChosen() {
  const [params, setParams] = useSearchParams();
  const [part = '', key] = (params.get('at') ?? '').split('.');
  const chosen: Chosen | undefined = key === undefined ? undefined : { part, key };
  const choose = (next: Chosen | undefined, into?: 'panel') =>
    setParams(next ? { at: `${next.part}.${next.key}` } : {}, {
      replace: true,
      state: into ? INTO_PANEL : null,
    });
  return { chosen, choose };
}
