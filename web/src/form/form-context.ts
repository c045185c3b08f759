import type { Circumstances, Lists, Path } from '@lixiang/forms';
import type { Field, Form } from '@lixiang/schema';
import { createContext, type ComponentType, use, useSyncExternalStore } from 'react';
import type { LoadedPack } from './loaded-pack.ts';
import type { Answer, AnswerStore } from './store/answer-store.ts';
import { pathKey } from './store/path-key.ts';
import type { AttachmentSlots, FieldRemark, FormServices } from './types.ts';

/** What every part of one open form shares; it stays the same object while people type. */
export type OpenForm = {
  readonly pack: LoadedPack;
  readonly form: Form;
  readonly store: AnswerStore;
  readonly lists: Lists;
  readonly circumstances: Circumstances;
  readonly services: FormServices;
  readonly attachments: AttachmentSlots;
  readonly remarks: readonly FieldRemark[];
  readonly readOnly: boolean;
  /** Makes element ids unique where several forms share a page. */
  readonly idPrefix: string;
  /** Tells the form's life that the person has been at this place. */
  readonly touch: (path: Path) => void;
  /** What the form's surroundings say of a field: beside its label, and below its control. */
  readonly extras?: {
    readonly Beside: ComponentType<{ readonly field: Field }>;
    readonly Below: ComponentType<{ readonly field: Field }>;
  };
};

const OpenFormContext = createContext<OpenForm | undefined>(undefined);
export const OpenFormProvider = OpenFormContext.Provider;

export function useOpenForm(): OpenForm {
  const form = use(OpenFormContext);
  if (!form) throw new Error('A form part was drawn outside a form');
  return form;
}

/** The state of one place; draws again only when that place changes. */
export function useAnswer(path: Path): Answer {
  const { store } = useOpenForm();
  const now = () => store.answer(path);
  return useSyncExternalStore((wake) => store.subscribe(path, wake), now, now);
}

/** The ids of a table's rows, in order. */
export function useRows(path: Path): readonly string[] {
  const { store } = useOpenForm();
  const now = () => store.rows(path);
  return useSyncExternalStore((wake) => store.subscribe(path, wake), now, now);
}

/** The id of the element that answers this place: where a link of the error summary leads. */
export function fieldElementId(idPrefix: string, path: Path): string {
  return `${idPrefix}-${pathKey(path).replaceAll('/', '-')}`;
}
