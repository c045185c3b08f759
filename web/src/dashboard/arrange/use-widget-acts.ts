import type { PackEdit } from '@lixiang/schema';
import { nameOf } from '../../design/place-words.ts';
import { useDesign } from '../../design/use-design.tsx';
import { useEdit } from '../../design/use-edit.ts';
import { useAnnounce } from '../../ui/announcements.tsx';
import { arrangeWords as words } from '../../wording/dashboard.ts';
import { type Board, copyWidget, moveByOne, moveOnto, removeWidget, resizeBy } from './arrange-edits.ts';

type Act = () => void;

/** What can be done to a widget, each said aloud when it is done. */
export type WidgetActs = {
  readonly moveOnto: (key: string, onto: string) => void;
  readonly movingKeys: (key: string) => Readonly<Record<string, Act>>;
  readonly sizingKeys: (key: string) => Readonly<Record<string, Act>>;
  readonly buttons: (key: string, title: string) => readonly { readonly label: string; readonly act: Act }[];
};

/** The acts of a dashboard's canvas, made in the design that everybody shares. */
export function useWidgetActs(board: Board, onMade: (key: string) => void): WidgetActs {
  const { store } = useDesign();
  const edit = useEdit();
  const announce = useAnnounce();
  const titleOf = (key: string) => nameOf(store.read([...board, 'widgets', key])) ?? key;
  const finish = (
    key: string,
    moved:
      | { readonly edits: readonly PackEdit[]; readonly position: number; readonly of: number }
      | undefined,
  ) => {
    if (!moved) announce('warning', words.atEdge(titleOf(key)));
    else if (edit(moved.edits, words.step.move))
      announce('success', words.moved(titleOf(key), moved.position, moved.of));
  };
  const move = (key: string, step: -1 | 1) => () =>
    finish(key, moveByOne(store.content, board, { key, step }));
  const size = (key: string, width: number, height: number) => () => {
    const resized = resizeBy(store.content, board, { key, by: { width, height } });
    if (!resized) announce('warning', words.atLimit(titleOf(key)));
    else if (edit(resized.edits, words.step.resize))
      announce('success', words.resized(titleOf(key), words.size(resized.size.width, resized.size.height)));
  };
  const remove = (key: string) => () => {
    const edits = removeWidget(store.content, board, key);
    if (edits) edit(edits, words.step.remove(titleOf(key)));
    else announce('warning', words.lastOne);
  };
  const copy = (key: string) => () => {
    const copied = copyWidget(store.content, board, { key, titled: words.copyOf });
    if (copied && edit(copied.edits, words.step.copy(titleOf(key)))) onMade(copied.key);
  };
  return {
    moveOnto: (key, onto) => finish(key, moveOnto(store.content, board, { key, onto })),
    movingKeys: (key) => ({
      ArrowLeft: move(key, -1),
      ArrowUp: move(key, -1),
      ArrowRight: move(key, 1),
      ArrowDown: move(key, 1),
      Delete: remove(key),
    }),
    sizingKeys: (key) => ({
      ArrowLeft: size(key, -1, 0),
      ArrowRight: size(key, 1, 0),
      ArrowUp: size(key, 0, -1),
      ArrowDown: size(key, 0, 1),
    }),
    buttons: (key, title) => [
      { label: words.earlier(title), act: move(key, -1) },
      { label: words.later(title), act: move(key, 1) },
      { label: words.wider(title), act: size(key, 1, 0) },
      { label: words.narrower(title), act: size(key, -1, 0) },
      { label: words.taller(title), act: size(key, 0, 1) },
      { label: words.lower(title), act: size(key, 0, -1) },
      { label: words.copyOne(title), act: copy(key) },
      { label: words.removeOne(title), act: remove(key) },
    ],
  };
}
