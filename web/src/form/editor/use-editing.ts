import { useFormik } from 'formik';
import { useEffect, useId, useState, useSyncExternalStore } from 'react';
import { newRequestId } from '../../api/request-id.ts';
import type { OpenForm } from '../form-context.ts';
import { Autosaver } from '../save/autosaver.ts';
import { DraftJournal } from '../save/draft-journal.ts';
import type { SaveState } from '../save/save-state.ts';
import { FormOutline, type Outline } from '../section/outline.ts';
import { AnswerStore } from '../store/answer-store.ts';
import { pathKey } from '../store/path-key.ts';
import type { FormEditorProps } from '../types.ts';

export type Editing = {
  readonly open: OpenForm;
  readonly saver: Autosaver;
  readonly saveState: SaveState;
  readonly outline: Outline;
  /** At how many places others' changes were merged in, lately. */
  readonly merged: number;
  /** How often the person asked for a check; the summary shows from the first on. */
  readonly checks: number;
  readonly check: () => void;
};

type Held = {
  readonly store: AnswerStore;
  readonly saver: Autosaver;
  readonly outline: FormOutline;
};

/** Keeps one document while it is being filled: Formik its life, the store its answers, the saver its way home. */
export function useEditing(props: FormEditorProps): Editing {
  const { pack, form, readOnly, save, onIssues } = props;
  const [merged, setMerged] = useState(0);
  const [held] = useState(() => hold(props, setMerged));
  const { store, saver } = held;
  const idPrefix = useId();
  const life = useFormik({
    initialValues: {},
    validateOnChange: false,
    validateOnBlur: false,
    // The answers are in the store; Formik learns which of them do not stand.
    validate: () => errorsOf(store),
    onSubmit: () => saver.flush(),
  });
  const { setFieldTouched, submitForm, submitCount } = life;

  useEffect(() => saver.use(save), [saver, save]);
  useEffect(() => saver.start(), [saver]);
  useEffect(() => guardLeaving(saver), [saver]);

  const saveState = useSyncExternalStore(
    (wake) => saver.subscribe(wake),
    () => saver.state,
  );
  const outline = useSyncExternalStore(
    (wake) => held.outline.subscribe(wake),
    () => held.outline.current,
  );
  useEffect(() => onIssues?.(outline.issues), [onIssues, outline]);

  const [touch] = useState(() => (path: readonly string[]) => {
    store.reveal(path);
    void setFieldTouched(pathKey(path), true, false);
  });
  const open: OpenForm = {
    pack,
    form,
    store,
    circumstances: props.circumstances,
    lists: pack.listsWith(props.services?.names ?? {}),
    services: props.services ?? {},
    attachments: props.attachments ?? {},
    remarks: props.remarks ?? [],
    readOnly,
    idPrefix,
    touch,
  };
  return {
    open,
    saver,
    saveState,
    outline,
    merged,
    checks: submitCount,
    check: () => {
      store.revealAll();
      void submitForm();
    },
  };
}

function hold(props: FormEditorProps, onMerged: (places: number) => void): Held {
  const { pack, form, initialValues, circumstances, journalKey, readOnly } = props;
  const store = new AnswerStore(pack.compiled(form).open(initialValues, circumstances));
  const saver = new Autosaver({
    store,
    save: props.save,
    base: initialValues,
    revision: props.revision,
    newRequestId,
    onMerged,
    ...(journalKey !== undefined && !readOnly && { journal: new DraftJournal(localStorage, journalKey) }),
  });
  return { store, saver, outline: new FormOutline(form, store) };
}

function errorsOf(store: AnswerStore): Readonly<Record<string, string>> {
  const errors = store.issues().filter(({ severity }) => severity === 'error');
  return Object.fromEntries(errors.map((issue) => [pathKey(issue.path), issue.code]));
}

function guardLeaving(saver: Autosaver): () => void {
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    if (saver.hasUnconfirmed) event.preventDefault();
  };
  window.addEventListener('beforeunload', onBeforeUnload);
  return () => window.removeEventListener('beforeunload', onBeforeUnload);
}
