import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { checkExpression, type Scope, type ScopeType } from '@lixiang/schema';
import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { Names } from '../../form/why/names.ts';
import { conditionEditorWords as words } from '../../wording/condition.ts';
import { wordExpressionIssue } from '../../wording/function.ts';
import { completionsFor } from './completions.ts';

export type ExpressionEditorProps = {
  readonly id: string;
  readonly label: string;
  readonly source: string;
  readonly scope: Scope;
  readonly expects: ScopeType | 'any';
  readonly names: Names;
  readonly onChange: (source: string) => void;
};

/** An expression as text, with the names that may stand in it offered and every fault told with its place. */
export function ExpressionEditor({
  id,
  label,
  source,
  scope,
  expects,
  names,
  onChange,
}: ExpressionEditorProps) {
  const holder = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const complete = useEffectEvent((...asked: Parameters<ReturnType<typeof completionsFor>>) =>
    completionsFor(scope, names)(...asked),
  );
  const changed = useEffectEvent((text: string) => {
    if (text !== source) onChange(text);
  });
  const first = useEffectEvent(() => source);

  useLayoutEffect(() => {
    const parent = holder.current;
    if (!parent) return undefined;
    const editor = new EditorView({
      parent,
      state: EditorState.create({
        doc: first(),
        extensions: [
          history(),
          closeBrackets(),
          autocompletion({ override: [(context) => complete(context)] }),
          keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': `${id}-faults` }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) changed(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, [id, label]);

  useLayoutEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === source) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: source } });
  }, [source]);

  const faults = source.trim() === '' ? [] : checkExpression(source, scope, expects);
  return (
    <div className="lx-expression">
      <div ref={holder} className="lx-input" />
      <output id={`${id}-faults`}>
        {faults.map(({ code, params, start, end }) => (
          <div key={`${code} ${String(start)}`} className="lx-issue">
            {words.faultAt(start + 1, source.slice(start, end))}
            {wordExpressionIssue(code, params)}
          </div>
        ))}
      </output>
    </div>
  );
}
