import { type FieldOf, type Option } from '@lixiang/schema';
import { type TextContext } from '../kind/behaviour.ts';

type ChoiceField = FieldOf<'choice'> | FieldOf<'choices'> | FieldOf<'dependentChoice'>;

/** The options to choose from now: none that is retired, and of a dependent list those under the parent's answer. */
export function offeredOptions(field: ChoiceField, { lists, siblings }: TextContext): readonly Option[] {
  const index = lists.optionsOf(field);
  const parent = field.kind === 'dependentChoice' ? siblings[field.parent] : undefined;
  const options = typeof parent === 'string' ? index.under(parent) : index.options;
  return options.filter(({ retired }) => !retired);
}
