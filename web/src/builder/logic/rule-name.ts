import type { Form } from '@lixiang/schema';
import { fieldAt } from '../../form/field/field-index.ts';
import { logicWords as words } from '../../wording/logic.ts';
import type { Pack } from '@lixiang/schema';

/** What an effect or a cause is called: a field, a section, a parameter, the day or the unit. */
export function partName(form: Form, pack: Pick<Pack, 'parameters'>, name: string): string {
  const [first = '', second] = name.split('.');
  const holder = fieldAt(form, [first]);
  const field = second === undefined ? holder : fieldAt(form, [first, second]);
  if (field && holder && second !== undefined && field !== holder)
    return `${holder.field.label} / ${field.field.label}`;
  if (field) return field.field.label;
  const section = form.sections.find(({ key }) => key === name);
  if (section) return section.title;
  if (first === 'param') return pack.parameters.find(({ key }) => key === second)?.label ?? words.parameter;
  if (first === 'today') return words.today;
  return first === 'unit' ? words.unit : name;
}
