import { Extensions } from 'type-graphql';

const MARK = 'later';

/** Marks a field whose value may be a function, called only when the field is asked for. */
export function Later(): PropertyDecorator & MethodDecorator {
  return Extensions({ [MARK]: true });
}

/** Whether a field is marked so. */
export function isLater({ extensions }: { readonly extensions: Readonly<Record<string, unknown>> }): boolean {
  return extensions[MARK] === true;
}
