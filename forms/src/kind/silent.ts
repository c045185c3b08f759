import { fault } from './behaviour.ts';
import { asItIs } from './blank.ts';

/** What belongs to the page and holds no answer: notes, places for papers and for the stamp. */
export const silent = {
  isEmpty: () => true,
  normalise: asItIs,
  validate: () => [fault('field.unknown')],
  parse: () => ({ finding: fault('field.notText') }),
  format: () => '',
};
