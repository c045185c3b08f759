import { useState } from 'react';
import { useDesign, useDesignValue } from '../../design/use-design.tsx';
import { useEdit } from '../../design/use-edit.ts';
import { useFormDesign } from '../form-design.ts';
import { draftForm } from '../preview/draft-form.ts';
import { PaperDesigner } from './paper-designer.tsx';

/** The official paper of the form that is open. */
export function PaperTab() {
  const { content, published } = useDesign();
  const { key, place } = useFormDesign();
  const form = useDesignValue(place);
  const edit = useEdit();
  const [draft] = useState(() => draftForm(content, key, published));
  const pack = 'pack' in draft ? draft.pack : published;
  return form === undefined ? null : <PaperDesigner pack={pack} place={place} form={form} change={edit} />;
}
