import { formWords } from '../../wording/form.ts';
import { textOf } from './text-of.ts';
import type { WidgetProps } from './widget-props.ts';

type TextKind = 'text' | 'person' | 'phone' | 'creditCode';
const INPUT_MODE = { text: 'text', person: 'text', phone: 'tel', creditCode: 'text' } as const;

/** One line of text. */
export function TextWidget(props: WidgetProps<TextKind>) {
  const { field, answer, change } = props;
  const isNumbered = field.kind === 'text' && field.number !== undefined;
  return (
    <input
      id={props.id}
      className="lx-input"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid || undefined}
      aria-required={answer.required || undefined}
      inputMode={INPUT_MODE[field.kind]}
      autoComplete="off"
      disabled={props.disabled}
      placeholder={isNumbered ? formWords.numbered : undefined}
      value={textOf(answer.value)}
      onChange={(event) => change(event.target.value === '' ? null : event.target.value)}
      onBlur={props.leave}
    />
  );
}
