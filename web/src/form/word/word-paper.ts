import type { Lists } from '@lixiang/forms';
import type { Form } from '@lixiang/schema';
import type { AnswerStore } from '../store/answer-store.ts';
import type { AttachmentSlots } from '../types.ts';

/** What writing a paper into a Word document may ask. */
export type WordPaper = {
  readonly form: Form;
  readonly store: AnswerStore;
  readonly lists: Lists;
  readonly attachments: AttachmentSlots;
  /** The form as it is issued, without answers. */
  readonly blank: boolean;
  /** Twips between the margins. */
  readonly width: number;
};
