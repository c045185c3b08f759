import type { FieldOf } from '@lixiang/schema';
import { fieldElementId, useAnswer, useOpenForm } from '../form-context.ts';
import { FieldBody } from './field-body.tsx';
import { FieldFrame } from './field-frame.tsx';

type HolderRowProps = { readonly field: FieldOf<'table'> | FieldOf<'group'> };

/** A field that holds others: a table of rows, or a group in one frame. */
export function HolderRow({ field }: HolderRowProps) {
  const { idPrefix } = useOpenForm();
  const path = [field.key];
  const answer = useAnswer(path);
  if (!answer.visible) return null;
  const id = fieldElementId(idPrefix, path);
  return (
    <FieldFrame field={field} path={path} id={id} required={answer.required} group wide>
      <FieldBody field={field} path={path} answer={answer} id={id} />
    </FieldFrame>
  );
}
