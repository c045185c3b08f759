import { useEffect, useId, useState } from 'react';
import { OpenFormProvider, type OpenForm } from './form-context.ts';
import { SectionList } from './section/section-list.tsx';
import { AnswerStore } from './store/answer-store.ts';
import { FormSurface } from './surface.tsx';
import type { InlineFormProps } from './types.ts';

/** A short form inside a dialog: begins with `values`, then tells every change; it keeps the answers itself. */
export function InlineForm(props: InlineFormProps) {
  const { pack, form, values, circumstances, onChange, showIssues, services } = props;
  const [store] = useState(() => new AnswerStore(pack.compiled(form).open(values, circumstances)));
  const idPrefix = useId();
  useEffect(() => store.subscribeEdits(() => onChange(store.accepted(), store.issues())), [store, onChange]);
  useEffect(() => {
    if (showIssues) store.revealAll();
  }, [store, showIssues]);
  const open: OpenForm = {
    pack,
    form,
    store,
    circumstances,
    lists: pack.listsWith(services?.names ?? {}),
    services: services ?? {},
    attachments: {},
    remarks: [],
    readOnly: false,
    idPrefix,
    touch: (path) => store.reveal(path),
  };
  return (
    <OpenFormProvider value={open}>
      <FormSurface className="lx-inline">
        <SectionList />
      </FormSurface>
    </OpenFormProvider>
  );
}
