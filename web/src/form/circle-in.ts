import { CyclicForm } from '@lixiang/forms';
import type { Form } from '@lixiang/schema';
import type { LoadedPack } from './loaded-pack.ts';

/** The fields of a form being designed that wait for each other, so that it cannot be filled in; none where it can. */
export function circleIn(pack: LoadedPack, form: Form): readonly string[] | undefined {
  try {
    pack.compiled(form);
    return undefined;
  } catch (error) {
    if (error instanceof CyclicForm) return error.fields.map((name) => name.replace(/^#/, ''));
    throw error;
  }
}
