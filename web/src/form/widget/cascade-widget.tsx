import type { Option } from '@lixiang/schema';
import { formWords } from '../../wording/form.ts';
import { useOpenForm } from '../form-context.ts';
import { choosable } from './offered-options.ts';
import { stringsOf } from './text-of.ts';
import type { WidgetProps } from './widget-props.ts';

/** A way down one hierarchical list, one drop-down for each level. */
export function CascadeWidget(props: WidgetProps<'cascade'>) {
  const { lists } = useOpenForm();
  const { field, change } = props;
  const chosen = stringsOf(props.answer.value);
  const { options } = lists.optionsOf(field);
  const levels = Array.from({ length: field.depth }, (_, level) => level).filter(
    (level) => level <= chosen.length && optionsAt(options, chosen, level).length > 0,
  );
  return (
    <fieldset
      className="lx-cascade"
      aria-label={props.label}
      aria-labelledby={props.label ? undefined : `${props.id}-label`}
      aria-describedby={props.describedBy}
    >
      {levels.map((level) => (
        <select
          key={level}
          id={level === 0 ? props.id : undefined}
          className="lx-input"
          aria-label={`${props.label ?? field.label} ${formWords.level(level + 1)}`}
          aria-invalid={props.invalid || undefined}
          disabled={props.disabled}
          value={chosen[level] ?? ''}
          onChange={({ target }) => {
            const path = [...chosen.slice(0, level), ...(target.value === '' ? [] : [target.value])];
            change(path.length === 0 ? null : path);
          }}
          onBlur={props.leave}
        >
          <option value="">{formWords.choose}</option>
          {choosable(optionsAt(options, chosen, level), chosen).map((option) => (
            <option key={option.key} value={option.key}>
              {option.label}
            </option>
          ))}
        </select>
      ))}
    </fieldset>
  );
}

function optionsAt(options: readonly Option[], chosen: readonly string[], level: number): readonly Option[] {
  const parent = chosen[level - 1];
  return options.filter((option) =>
    parent === undefined ? level === 0 && option.under.length === 0 : option.under.includes(parent),
  );
}
