import { hasExamined } from '@lixiang/forms';
import type { Form } from '@lixiang/schema';

/** Whether something in a form is looked at for usual mistakes. */
export function hasQuality(form: Form | undefined): boolean {
  return form !== undefined && hasExamined(form);
}
