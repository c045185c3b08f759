import { formWords } from '../../wording/form.ts';
import { useAnswer, useOpenForm } from '../form-context.ts';
import { ChoiceList } from './choice-widget.tsx';
import { choosable, optionsUnder } from './offered-options.ts';
import { textOf } from './text-of.ts';
import type { WidgetProps } from './widget-props.ts';

/** One of the options that stand under the answer of another field in the same form or row. */
export function DependentChoiceWidget(props: WidgetProps<'dependentChoice'>) {
  const { lists } = useOpenForm();
  const { field, path, answer } = props;
  const parent = useAnswer([...path.slice(0, -1), field.parent]);
  const offered = lists.optionsOf(field);
  const chosen = textOf(answer.value);
  const waits = textOf(parent.value) === '' && !offered.open;
  return (
    <ChoiceList
      {...props}
      disabled={props.disabled || (waits && chosen === '')}
      options={choosable(optionsUnder(offered, parent.value), [chosen])}
      open={offered.open}
      chosen={chosen}
      {...(waits && { placeholder: formWords.choose })}
    />
  );
}
