import type { Path } from '@lixiang/forms';
import { memo } from 'react';
import { fieldElementId, useAnswer, useOpenForm } from '../form-context.ts';
import type { SimpleField, SimpleKind } from '../widget/widget-of.ts';
import { FieldControl } from './field-control.tsx';
import { FieldFrame } from './field-frame.tsx';

type SimpleRowProps = {
  readonly field: SimpleField;
  /** The group that it belongs to. */
  readonly holder: Path;
};

/** Of fields that belong to none. */
export const TOP: Path = [];

/** Kinds whose control is made of several elements. */
const SEVERAL: ReadonlySet<SimpleKind> = new Set([
  'yesNo',
  'choices',
  'cascade',
  'attachments',
  'file',
  'seal',
]);

/** A field that answers by itself; draws nothing while its condition does not hold. */
export const SimpleRow = memo(function SimpleRow({ field, holder }: SimpleRowProps) {
  const { idPrefix } = useOpenForm();
  const path = [...holder, field.key];
  const answer = useAnswer(path);
  if (!answer.visible) return null;
  const id = fieldElementId(idPrefix, path);
  const control = <FieldControl field={field} path={path} answer={answer} id={id} />;
  if (field.kind === 'note') return control;
  const group = SEVERAL.has(field.kind) || (field.kind === 'choice' && field.style === 'radio');
  return (
    <FieldFrame
      field={field}
      path={path}
      id={id}
      required={answer.required}
      group={group}
      wide={field.kind === 'attachments'}
    >
      {control}
    </FieldFrame>
  );
});
