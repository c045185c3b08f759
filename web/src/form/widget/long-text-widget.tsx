import { textOf } from './text-of.ts';
import type { WidgetProps } from './widget-props.ts';

/** Text of several lines; the box grows with it. */
export function LongTextWidget(props: WidgetProps<'longText'>) {
  const { answer, change } = props;
  return (
    <textarea
      id={props.id}
      className="lx-input"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid || undefined}
      aria-required={answer.required || undefined}
      style={{ minHeight: `calc(${props.field.rows} * 1.57em + 10px)` }}
      disabled={props.disabled}
      value={textOf(answer.value)}
      onChange={(event) => change(event.target.value === '' ? null : event.target.value)}
      onBlur={props.leave}
    />
  );
}
