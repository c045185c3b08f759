import { useSearchParams } from 'react-router';

/** One thing of one of the lists that a page shows. */
export type Chosen = { readonly part: string; readonly key: string };

/** What is chosen on a page of lists, as it stands in the address. */
export function useChosen() {
  const [params, setParams] = useSearchParams();
  const [part = '', key] = (params.get('at') ?? '').split('.');
  const chosen: Chosen | undefined = key === undefined ? undefined : { part, key };
  const choose = (next: Chosen | undefined) =>
    setParams(next ? { at: `${next.part}.${next.key}` } : {}, { replace: true });
  return { chosen, choose };
}
