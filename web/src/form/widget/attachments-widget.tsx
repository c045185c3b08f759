import { fileWords } from '../../wording/form.ts';
import { useOpenForm } from '../form-context.ts';
import type { AttachmentSlot } from '../types.ts';
import { FileSlot } from './file-slot.tsx';
import type { WidgetProps } from './widget-props.ts';

/** The record's documents that the form asks to be attached, each with its own place. */
export function AttachmentsWidget(props: WidgetProps<'attachments'>) {
  const { attachments } = useOpenForm();
  const slots = props.field.documents.flatMap((key) => attachments[key] ?? []);
  return (
    <ol className="lx-attachments" aria-label={props.field.label}>
      {slots.map((slot, index) => (
        <li key={slot.document}>
          <AttachmentPlace
            slot={slot}
            id={index === 0 ? props.id : `${props.id}-${slot.document}`}
            disabled={props.disabled || slot.readOnly}
          />
        </li>
      ))}
      {slots.length === 0 && <li className="lx-blank">{fileWords.unavailable}</li>}
    </ol>
  );
}

type AttachmentPlaceProps = {
  readonly slot: AttachmentSlot;
  readonly id: string;
  readonly disabled: boolean;
};

function AttachmentPlace({ slot, id, disabled }: AttachmentPlaceProps) {
  return (
    <>
      <span>{slot.name}</span>{' '}
      {slot.min > slot.files.length && (
        <small className="lx-issue-warning">{fileWords.needed(slot.min)}</small>
      )}
      {slot.help && <div className="lx-hint">{slot.help}</div>}
      <FileSlot
        id={id}
        label={slot.name}
        describedBy={undefined}
        disabled={disabled}
        files={slot.files}
        limits={{ accept: slot.accept, max: slot.max, maxMegabytes: slot.maxMegabytes }}
        upload={slot.upload}
        href={(file) => slot.href(file)}
        // The page that lends the slot hears of the file itself, and lends a slot that holds it.
        stored={() => undefined}
        remove={(file) => void slot.remove(file)}
      />
    </>
  );
}
