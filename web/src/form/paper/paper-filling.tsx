import { layoutGrid } from '@lixiang/forms';
import { FieldBody } from '../field/field-body.tsx';
import { fieldElementId, useAnswer, useOpenForm } from '../form-context.ts';
import { PaperSheet, type PaperPlace } from './paper-sheet.tsx';

/** The official paper with its cells to be filled in place. */
export function PaperFilling() {
  const { form } = useOpenForm();
  return (
    <div className="lx-paper-desk">
      <PaperSheet
        paper={layoutGrid(form)}
        drawField={drawAnswer}
        drawTable={(field) => drawAnswer({ field, labelled: true })}
        tellingKinds={NAMED_ONE_BY_ONE}
      />
    </div>
  );
}

/** On screen each attachment stands under its own name, with its own place for files. */
const NAMED_ONE_BY_ONE = ['attachments'] as const;

function drawAnswer(place: PaperPlace) {
  return <PaperAnswer {...place} />;
}

function PaperAnswer({ field, labelled }: PaperPlace) {
  const { idPrefix } = useOpenForm();
  const path = [field.key];
  const answer = useAnswer(path);
  if (!answer.visible) return null;
  const id = fieldElementId(idPrefix, path);
  // Several answers on one paper may bear the same label: their explanation tells them apart.
  const label = field.help === undefined ? field.label : `${field.label}，${field.help}`;
  // The paper prints hints in its own cells.
  const { hint: _printed, ...bare } = field;
  return (
    <div className="lx-paper-answer">
      {!labelled && field.kind !== 'seal' && <span className="lx-paper-label">{field.label}</span>}
      <FieldBody field={bare} path={path} answer={answer} id={id} label={label} />
    </div>
  );
}
