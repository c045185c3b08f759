import { formWords } from '../../wording/form.ts';
import { useOpenForm } from '../form-context.ts';
import { OpenTags } from './open-tags.tsx';
import { choosable } from './offered-options.ts';
import { stringsOf } from './text-of.ts';
import type { WidgetProps } from './widget-props.ts';

const MOST_BOXES = 16;

/** Several of a list: boxes to tick, or tags where the list is long or open. */
export function ChoicesWidget(props: WidgetProps<'choices'>) {
  const { lists } = useOpenForm();
  const offered = lists.optionsOf(props.field);
  const chosen = stringsOf(props.answer.value);
  const options = choosable(offered.options, chosen);
  const change = (keys: readonly string[]) => props.change(keys.length === 0 ? null : keys);
  if (offered.open || options.length > MOST_BOXES) {
    return <OpenTags {...props} options={options} open={offered.open} chosen={chosen} choose={change} />;
  }
  const unlisted = chosen.filter((key) => options.every((option) => option.key !== key));
  const boxes = [...options, ...unlisted.map((key) => ({ key, label: formWords.unknownChoice(key) }))];
  return (
    <fieldset
      className="lx-choices"
      aria-label={props.label}
      aria-labelledby={props.label ? undefined : `${props.id}-label`}
      aria-describedby={props.describedBy}
    >
      {boxes.map((option, index) => (
        <label key={option.key}>
          <input
            type="checkbox"
            id={index === 0 ? props.id : undefined}
            disabled={props.disabled}
            aria-invalid={props.invalid || undefined}
            checked={chosen.includes(option.key)}
            onChange={(event) =>
              change(
                event.target.checked
                  ? boxes.map(({ key }) => key).filter((key) => key === option.key || chosen.includes(key))
                  : chosen.filter((key) => key !== option.key),
              )
            }
            onBlur={props.leave}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
