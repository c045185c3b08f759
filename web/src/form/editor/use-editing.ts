import { useFormik } from 'formik';
import { useEffect, useId, useState } from 'react';
import { deviceStorage } from '../../api/device-storage.ts';
import { newRequestId } from '../../api/request-id.ts';
import type { OpenForm } from '../form-context.ts';
import { Autosaver } from '../save/autosaver.ts';
import { DraftJournal } from '../save/draft-journal.ts';
import { FormOutline } from '../section/outline.ts';
import { AnswerStore } from '../store/answer-store.ts';
import { pathKey } from '../store/path-key.ts';
import type { FormEditorProps, FormServices } from '../types.ts';

/** What is there as long as the document is open; its parts are listened to by those who draw them. */
export type Editing = {
  readonly open: OpenForm;
  readonly saver: Autosaver;
  readonly outline: FormOutline;
  /** How often the person asked for a check; the summary shows from the first on. */
  readonly checks: number;
  readonly check: () => void;
};

const NOTHING: FormServices = {};
const NO_FILES: OpenForm['attachments'] = {};
const NOBODY: OpenForm['remarks'] = [];

/** Keeps one document while it is being filled: Formik its life, the store its answers, the saver its way home. */
export function useEditing(props: FormEditorProps): Editing {
  const { pack, form, readOnly, save, circumstances, onIssues } = props;
  const { services = NOTHING, attachments = NO_FILES, remarks = NOBODY } = props;
  const [{ store, saver, outline }] = useState(() => hold(props));
  const idPrefix = useId();
  const life = useFormik({
    initialValues: NO_FILES,
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
  useEffect(() => {
    if (!onIssues) return undefined;
    onIssues(outline.current.issues);
    return outline.subscribe(() => onIssues(outline.current.issues));
  }, [outline, onIssues]);

  const [touch] = useState(() => (path: readonly string[]) => {
    store.reveal(path);
    void setFieldTouched(pathKey(path), true, false);
  });
  const lists = pack.listsWith(services.names ?? {});
  const open: OpenForm = {
    pack,
    form,
    store,
    circumstances,
    lists,
    services,
    attachments,
    remarks,
    readOnly,
    idPrefix,
    touch,
  };
  const check = () => {
    store.revealAll();
    void submitForm();
  };
  return { open, saver, outline, checks: submitCount, check };
}

function hold({
  pack,
  form,
  initialValues,
  circumstances,
  journalKey,
  readOnly,
  save,
  revision,
}: FormEditorProps) {
  const store = new AnswerStore(pack.compiled(form).open(initialValues, circumstances));
  const journal =
    journalKey === undefined || readOnly ? undefined : new DraftJournal(deviceStorage(), journalKey);
  const saver = new Autosaver({
    store,
    save,
    base: initialValues,
    revision,
    newRequestId,
    ...(journal && { journal }),
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
