type RadioGroupProps = {
  readonly id: string;
  readonly label: string | undefined;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly disabled: boolean;
  readonly answer: { readonly required: boolean };
  readonly options: readonly { readonly key: string; readonly label: string }[];
  readonly chosen: string | undefined;
  readonly choose: (key: string) => void;
  readonly leave: () => void;
};

/** One of a few, all in sight. */
export function RadioGroup(props: RadioGroupProps) {
  return (
    <div
      className="lx-choices"
      role="radiogroup"
      aria-label={props.label}
      aria-labelledby={props.label ? undefined : `${props.id}-label`}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid || undefined}
      aria-required={props.answer.required || undefined}
    >
      {props.options.map((option, index) => (
        <label key={option.key}>
          <input
            type="radio"
            id={index === 0 ? props.id : undefined}
            name={props.id}
            disabled={props.disabled}
            checked={props.chosen === option.key}
            onChange={() => props.choose(option.key)}
            onBlur={props.leave}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
