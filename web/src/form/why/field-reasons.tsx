import type { Path } from '@lixiang/forms';
import { useSyncExternalStore } from 'react';
import { useOpenForm } from '../form-context.ts';
import { WhyReasons } from './why-reasons.tsx';

/** Why one field stands as it does, told anew with each answer. */
export function FieldReasons({ path }: { readonly path: Path }) {
  const { store } = useOpenForm();
  const values = useSyncExternalStore(
    (wake) => store.subscribeEdits(wake),
    () => store.values(),
  );
  return <WhyReasons path={path} values={values} />;
}
