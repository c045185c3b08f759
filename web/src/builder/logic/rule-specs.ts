import { keysOf, namedIn, oneOf, plain, type PropertySpec } from '../inspector/property-spec.ts';
import { BASIS_SPECS } from '../inspector/owner-specs.ts';
import { itemsOfForm } from '../edit/form-places.ts';
import { ruleWords } from '../../wording/property.ts';

/** The properties of a rule of a form, beside its conditions. */
export const RULE_SPECS: readonly PropertySpec[] = [
  plain('message', 'common', { kind: 'longText', rows: 2, required: true }),
  oneOf('force', 'common', ruleWords.forces),
  {
    ...oneOf('answer', 'common', ruleWords.answers),
    draw: () => ({
      kind: 'choice',
      style: 'radio',
      visibleWhen: "force == 'warn'",
      options: Object.entries(ruleWords.answers).map(([key, label]) => ({ key, label })),
    }),
  },
  keysOf('at', 'common', ({ content, place }) =>
    namedIn(
      itemsOfForm(content, place.slice(0, 2))
        .filter(({ nature }) => nature === 'field')
        .map(({ value }) => value),
    ),
  ),
  ...BASIS_SPECS,
];
