import { editsBetween } from '../difference/edits-between.ts';
import type { PackEdit } from '../edit/pack-edit.ts';
import type { Base } from '../model/base.ts';
import type { Form } from '../model/form.ts';
import { plainObject } from './read-parts.ts';

/** What a county has otherwise than the base that its form rests on, as edits of the base's form. */
export function overlayOf(base: Base, form: Form): readonly PackEdit[] {
  return editsBetween(plainObject(base.form), plainObject(form));
}
