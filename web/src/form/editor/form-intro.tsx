import type { Form } from '@lixiang/schema';

/** What a form says before anything is filled in. */
export function FormIntro({ intro }: Pick<Form, 'intro'>) {
  return intro !== undefined && <p className="lx-note">{intro}</p>;
}
