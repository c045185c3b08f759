import { formatText, parseText } from '@lixiang/forms';
import type { FieldOf } from '@lixiang/schema';
import { useState } from 'react';
import { formWords } from '../../wording/form.ts';
import { useOpenForm } from '../form-context.ts';
import { DateButton } from './date-button.tsx';
import type { WidgetProps } from './widget-props.ts';

type TypedKind = 'integer' | 'decimal' | 'money' | 'percent' | 'year' | 'date' | 'month';

type Typed = { readonly text: string; readonly value: unknown };

/**
 * Numbers and dates, typed as people write them and kept exactly. What cannot be read is kept as typed: the
 * engine says what is wrong with it, and nothing that someone typed disappears.
 */
export function TypedWidget(props: WidgetProps<TypedKind>) {
  const { lists } = useOpenForm();
  const { field, answer, change } = props;
  const [typed, setTyped] = useState<Typed | undefined>(undefined);
  const context = { lists, siblings: {} };
  // Undo, or someone else's change, may replace the answer while its text is being typed.
  const isTyping = typed !== undefined && typed.value === (answer.value ?? null);
  const shown = isTyping ? typed.text : formatText(field, answer.value, context);
  const computed = 'computed' in field && field.computed !== undefined;
  const type = (text: string) => {
    const parsed = parseText(field, text, context);
    const value = 'value' in parsed ? parsed.value : text;
    setTyped({ text, value });
    change(value);
  };
  const unit = unitOf(field);
  return (
    <span className="lx-affixed">
      <input
        id={props.id}
        className="lx-input"
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid || undefined}
        aria-required={answer.required || undefined}
        inputMode={field.kind === 'date' || field.kind === 'month' ? 'text' : 'decimal'}
        autoComplete="off"
        disabled={props.disabled}
        readOnly={computed}
        placeholder={PLACEHOLDER[field.kind]}
        value={shown}
        onChange={(event) => type(event.target.value)}
        onBlur={() => {
          setTyped(undefined);
          props.leave();
        }}
      />
      {unit && <span>{unit}</span>}
      {(field.kind === 'date' || field.kind === 'month') && (
        <DateButton
          kind={field.kind}
          value={answer.value}
          disabled={props.disabled || computed}
          pick={change}
        />
      )}
    </span>
  );
}

const PLACEHOLDER: Readonly<Partial<Record<TypedKind, string>>> = {
  date: formWords.datePlaceholder,
  month: formWords.monthPlaceholder,
};

function unitOf(field: FieldOf<TypedKind>): string | undefined {
  if (field.kind === 'money') return formWords.wan;
  if (field.kind === 'percent') return formWords.percent;
  return 'unit' in field ? field.unit : undefined;
}
