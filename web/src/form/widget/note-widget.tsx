import type { WidgetProps } from './widget-props.ts';

/** Text for the reader. */
export function NoteWidget({ field, id }: WidgetProps<'note'>) {
  return (
    <p className="lx-note" id={id}>
      {field.text}
    </p>
  );
}
