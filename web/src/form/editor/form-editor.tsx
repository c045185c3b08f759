import { lazy, memo, Suspense, useEffect, useRef, useState } from 'react';
import { commonWords } from '../../wording/common.ts';
import { OpenFormProvider } from '../form-context.ts';
import { SectionList } from '../section/section-list.tsx';
import { SectionNav } from '../section/section-nav.tsx';
import type { AnswerStore } from '../store/answer-store.ts';
import { FormSurface } from '../surface.tsx';
import type { FormEditorProps } from '../types.ts';
import { EditorNotices } from './editor-notices.tsx';
import { EditorToolbar } from './editor-toolbar.tsx';
import { FormIntro } from './form-intro.tsx';
import { useEditing } from './use-editing.ts';

const PaperFilling = lazy(async () => ({
  default: (await import('../paper/paper-filling.tsx')).PaperFilling,
}));

/** A document being filled: by sections or on the official paper, saved as one types. */
export function FormEditor(props: FormEditorProps) {
  const { open, saver, outline, checks, check } = useEditing(props);
  const [asPaper, setAsPaper] = useState(false);
  const frame = useUndoKeys(open.store);
  const isSingle = props.form.sections.length === 1;
  return (
    <OpenFormProvider value={open}>
      <FormSurface>
        <div ref={frame}>
          <EditorToolbar
            saver={saver}
            asPaper={asPaper}
            showAsPaper={setAsPaper}
            check={check}
            told={props.told}
          />
          <div className="lx-editor" data-single={isSingle}>
            {!isSingle && <SectionNav outline={outline} />}
            <div className="lx-editor-main">
              <EditorNotices saver={saver} outline={outline} checked={checks > 0} />
              <EditorBody asPaper={asPaper} intro={props.form.intro} />
            </div>
          </div>
        </div>
      </FormSurface>
    </OpenFormProvider>
  );
}

type EditorBodyProps = { readonly asPaper: boolean; readonly intro: string | undefined };

const EditorBody = memo(function EditorBody({ asPaper, intro }: EditorBodyProps) {
  return (
    <>
      <FormIntro intro={intro} />
      {asPaper ? (
        <Suspense fallback={<p className="lx-note">{commonWords.loading}</p>}>
          <PaperFilling />
        </Suspense>
      ) : (
        <SectionList />
      )}
    </>
  );
});

/** The browser's own undo knows one text field; ours knows the form. */
function useUndoKeys(store: AnswerStore) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = frame.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      const redoes = key === 'y' || (key === 'z' && event.shiftKey);
      if (!redoes && key !== 'z') return;
      event.preventDefault();
      if (redoes) store.redo();
      else store.undo();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [store]);
  return frame;
}
