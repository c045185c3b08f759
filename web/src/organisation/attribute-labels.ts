import type { Pack, UnitAttribute } from '@lixiang/schema';
import { organisationWords as words } from '../wording/organisation.ts';

/** What is said of a unit by its attributes: those that hold, and the others with what they are. */
export function attributeLabels(
  { unitAttributes }: Pick<Pack, 'unitAttributes'>,
  values: Readonly<Record<string, unknown>>,
): readonly string[] {
  return unitAttributes.flatMap((attribute) => labelOf(attribute, values[attribute.key]) ?? []);
}

function labelOf(attribute: UnitAttribute, value: unknown): string | undefined {
  switch (attribute.kind) {
    case 'yesNo':
      return value === true ? attribute.label : undefined;
    case 'text':
      return typeof value === 'string' && value !== '' ? words.attribute(attribute.label, value) : undefined;
    case 'choice': {
      const option = attribute.options.find(({ key }) => key === value);
      return option && words.attribute(attribute.label, option.label);
    }
  }
}
