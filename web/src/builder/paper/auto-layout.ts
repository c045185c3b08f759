import { defaultLayout } from '@lixiang/forms';
import { Form, isObject, type Json } from '@lixiang/schema';
import { writeLayout } from './paper-layout.ts';

/** The layout that a form gets from its sections; none while it is unfinished. */
export function autoLayout(form: Json): Json | undefined {
  if (!isObject(form)) return undefined;
  const { layout: _layout, ...plain } = form;
  const parsed = Form.safeParse(plain);
  return parsed.success ? writeLayout(defaultLayout(parsed.data)) : undefined;
}
