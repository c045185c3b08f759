import { useId, useState } from 'react';
import { OpenFormProvider, type OpenForm } from '../form-context.ts';
import { useAllNames } from '../paper/use-all-names.ts';
import { AnswerStore } from '../store/answer-store.ts';
import { FormSurface } from '../surface.tsx';
import type { FormViewProps } from '../types.ts';
import { ReadSections } from './read-sections.tsx';

const NOTHING = {};

/** Answers to be read: what has been submitted, or what one may not change. */
export function FormView(props: FormViewProps) {
  const {
    pack,
    form,
    values,
    circumstances,
    attachments = NOTHING,
    remarks = [],
    services = NOTHING,
  } = props;
  const [held, setHeld] = useState(() => hold(props));
  if (held.values !== values) setHeld(hold(props));
  const names = useAllNames(form, values, services);
  const idPrefix = useId();
  const open: OpenForm = {
    pack,
    form,
    store: held.store,
    circumstances,
    lists: pack.listsWith(names ?? {}),
    services,
    attachments,
    remarks,
    readOnly: true,
    idPrefix,
    touch: () => undefined,
  };
  return (
    <OpenFormProvider value={open}>
      <FormSurface>
        <ReadSections />
      </FormSurface>
    </OpenFormProvider>
  );
}

/** Other answers are another store. */
function hold({ pack, form, values, circumstances }: FormViewProps) {
  return { values, store: new AnswerStore(pack.compiled(form).open(values, circumstances)) };
}
