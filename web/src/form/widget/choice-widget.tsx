import type { FieldOf, Option } from '@lixiang/schema';
import { Combobox } from '../../ui/combobox.tsx';
import { formWords } from '../../wording/form.ts';
import { useOpenForm } from '../form-context.ts';
import { choosable } from './offered-options.ts';
import { RadioGroup } from './radio-group.tsx';
import { textOf } from './text-of.ts';
import type { PropsFor, WidgetProps } from './widget-props.ts';

/** One of a list: radio buttons, a drop-down, or for long and open lists a field that narrows the list. */
export function ChoiceWidget(props: WidgetProps<'choice'>) {
  const { lists } = useOpenForm();
  const { field, answer, change } = props;
  const offered = lists.optionsOf(field);
  const chosen = textOf(answer.value);
  const options = choosable(offered.options, [chosen]);
  if (field.style === 'radio' && !offered.open) {
    return <RadioGroup {...props} options={options} chosen={chosen} choose={change} />;
  }
  return <ChoiceList {...props} options={options} open={offered.open} chosen={chosen} />;
}

const LONGEST_DROP_DOWN = 12;

type ChoiceListProps = PropsFor<FieldOf<'choice'> | FieldOf<'dependentChoice'>> & {
  readonly options: readonly Option[];
  readonly open: boolean;
  readonly chosen: string;
  readonly placeholder?: string;
};

/** A drop-down, or a combobox where the list is long or open. */
export function ChoiceList(props: ChoiceListProps) {
  const { options, open, chosen, change } = props;
  const known = options.find((option) => option.key === chosen);
  if (open || options.length > LONGEST_DROP_DOWN) {
    return (
      <Combobox
        id={props.id}
        {...(props.label !== undefined && { label: props.label })}
        describedBy={props.describedBy}
        invalid={props.invalid}
        disabled={props.disabled}
        options={options}
        open={open}
        text={known?.label ?? chosen}
        placeholder={props.placeholder ?? (open ? formWords.openOption : formWords.choose)}
        emptyText={open ? formWords.openOption : formWords.noOption}
        onPick={change}
        onText={(text) => change(text === '' ? null : text)}
        onLeave={props.leave}
      />
    );
  }
  return (
    <select
      id={props.id}
      className="lx-input"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid || undefined}
      aria-required={props.answer.required || undefined}
      disabled={props.disabled}
      value={chosen}
      onChange={(event) => change(event.target.value === '' ? null : event.target.value)}
      onBlur={props.leave}
    >
      <option value="">{props.placeholder ?? formWords.choose}</option>
      {options.map((option) => (
        <option key={option.key} value={option.key}>
          {option.label}
        </option>
      ))}
      {chosen !== '' && !known && <option value={chosen}>{formWords.unknownChoice(chosen)}</option>}
    </select>
  );
}
