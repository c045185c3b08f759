import { useOpenForm } from '../form-context.ts';
import { FileSlot } from './file-slot.tsx';
import { stringsOf } from './text-of.ts';
import { useFiles } from './use-files.ts';
import type { WidgetProps } from './widget-props.ts';

/** Files that belong to one answer; the answer holds their ids. */
export function FileWidget(props: WidgetProps<'file'>) {
  const { services, store } = useOpenForm();
  const { field, path, answer, change } = props;
  const ids = stringsOf(answer.value);
  const [files, learn] = useFiles(services.files, ids);
  return (
    <FileSlot
      id={props.id}
      label={props.label ?? field.label}
      describedBy={props.describedBy}
      disabled={props.disabled || !services.files}
      files={ids.map((id) => files.get(id) ?? { id, name: id, size: 0 })}
      limits={{ accept: field.accept, max: field.maxCount }}
      upload={services.files?.upload}
      href={(id) => services.files?.href(id) ?? ''}
      stored={(file) => {
        learn(file);
        // Several may arrive before the next drawing: the store knows those that came before.
        change([...stringsOf(store.answer(path).value), file.id]);
        props.leave();
      }}
      remove={(id) => {
        const left = ids.filter((other) => other !== id);
        change(left.length === 0 ? null : left);
      }}
    />
  );
}
