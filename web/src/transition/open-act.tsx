import { Suspense, useState } from 'react';
import { TransitionDialog, type TransitionDialogProps } from './transition-dialog.tsx';
import type { TransitionOption } from './transition-fragments.ts';

export type OpenActProps = Omit<TransitionDialogProps, 'option' | 'isGone'> & {
  /** As the act stands now; nothing once it can be taken no more. */
  readonly option: TransitionOption | undefined;
};

/** An act for as long as someone is at it: what others do meanwhile neither closes it nor empties it. */
export function OpenAct({ option, ...rest }: OpenActProps) {
  const [last, setLast] = useState(option);
  if (option && option !== last) setLast(option);
  const shown = option ?? last;
  if (!shown) return null;
  return (
    <Suspense>
      <TransitionDialog {...rest} option={shown} isGone={option === undefined} />
    </Suspense>
  );
}
