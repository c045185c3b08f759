import type { Path } from '@lixiang/forms';
import type { Field, FieldOf } from '@lixiang/schema';
import { fieldElementId, useAnswer, useOpenForm } from '../form-context.ts';
import { isSimple } from '../widget/draw-widget.tsx';
import { FieldBody } from './field-body.tsx';
import { FieldFrame } from './field-frame.tsx';
import { SimpleRow } from './simple-row.tsx';

/** One field of a form, of any kind. */
export function FieldRow({ field, path }: { readonly field: Field; readonly path: Path }) {
  return isSimple(field) ? <SimpleRow field={field} path={path} /> : <HolderRow field={field} path={path} />;
}

type HolderRowProps = { readonly field: FieldOf<'table'> | FieldOf<'group'>; readonly path: Path };

/** A field that holds others: a table of rows, or a group in one frame. */
function HolderRow({ field, path }: HolderRowProps) {
  const { idPrefix } = useOpenForm();
  const answer = useAnswer(path);
  if (!answer.visible) return null;
  const id = fieldElementId(idPrefix, path);
  return (
    <FieldFrame field={field} id={id} required={answer.required} group wide>
      <FieldBody field={field} path={path} answer={answer} id={id} />
    </FieldFrame>
  );
}
