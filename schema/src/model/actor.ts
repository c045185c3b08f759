import { z } from 'zod';
import { Expression, Key } from './primitive.ts';

const when = { when: Expression.optional() };
const position = { position: Key.optional() };

/**
 * Who may act: people of an office; of the record's own unit or its competent authority; of the units that a
 * document's field names; the experts that a panel drew; the organisation that last took a transition; the clock; or
 * only another act that carries this one with it. `when` narrows it by the situation.
 */
export const Actor = z.union([
  z.strictObject({ office: Key, ...position, ...when }),
  z.strictObject({ unit: z.enum(['own', 'authority', 'any']), ...position, ...when }),
  z.strictObject({ named: z.strictObject({ document: Key, field: Key }), ...when }),
  z.strictObject({ drawn: Key, ...when }),
  z.strictObject({ took: Key, ...position, ...when }),
  z.strictObject({ effect: z.literal(true), ...when }),
  z.strictObject({ clock: z.literal(true), ...when }),
]);
export type Actor = z.infer<typeof Actor>;
