import { type DocumentType } from '@lixiang/schema';
import { type Examination } from './examination.ts';
import { mayFill } from './may-write.ts';

/**
 * Whether whoever asks sees a document as it is being written: those who fill it in, and those whose opinion on it
 * is being asked. Everybody else who reads the record sees what has been handed in.
 */
export function mayReadDraft(document: DocumentType, examination: Examination): boolean {
  return mayFill(document, examination) || isAskedAbout(document.key, examination);
}

function isAskedAbout(document: string, examination: Examination): boolean {
  const reviews = examination.situation.type.procedure?.reviews ?? [];
  return reviews
    .filter(({ inputs, tasks }) =>
      [...inputs, ...tasks.flatMap((task) => task.inputs ?? [])].some(
        (input) => input.split('.')[0] === document,
      ),
    )
    .some(({ key }) => {
      const state = examination.review(key);
      return state?.open === true && state.tasks.some(({ mine }) => mine);
    });
}
