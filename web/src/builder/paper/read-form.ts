import { Form, isList, isObject, type Json, Layout } from '@lixiang/schema';

/** A form that can be drawn, and the same without its paper. */
export type ReadForm = {
  readonly form: Form;
  /** The same object, with the same number, while nothing but the paper is changed. */
  readonly plain: Form;
  readonly number: number;
};

type Plain = { readonly form: Form | undefined; readonly number: number };
type Known = Plain & { readonly parts: Readonly<Record<string, Json>> };

const known = new WeakMap<object, Known>();
let count = 0;

/** A form as it is being designed; while its paper is designed, only that is read again. */
export function readForm(written: Json): ReadForm | undefined {
  if (!isObject(written)) return undefined;
  const { layout: paper, ...parts } = written;
  const plain = readPlain(parts);
  const layout = paper === undefined ? undefined : Layout.safeParse(paper);
  if (!plain.form || layout?.success === false) return undefined;
  const form = layout ? { ...plain.form, layout: layout.data } : plain.form;
  return { form, plain: plain.form, number: plain.number };
}

function readPlain(parts: Readonly<Record<string, Json>>): Plain {
  const { sections } = parts;
  // Sections are the greatest part, and stay the same object while none of them is edited.
  const anchor = isList(sections) ? sections : parts;
  const before = known.get(anchor);
  if (before && isSame(before.parts, parts)) return before;
  const parsed = Form.safeParse(parts);
  count += 1;
  const plain = { parts, form: parsed.success ? parsed.data : undefined, number: count };
  known.set(anchor, plain);
  return plain;
}

function isSame(one: Readonly<Record<string, Json>>, other: Readonly<Record<string, Json>>): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length && names.every((name) => Object.is(one[name], other[name]))
  );
}
