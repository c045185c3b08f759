import { fault } from './behaviour.ts';

/** What belongs to the page and holds no answer: notes, places for papers and for the stamp. */
export const silent = {
  tidy: () => undefined,
  judge: () => () => [fault('field.unknown')],
  parse: () => ({ finding: fault('field.notText') }),
  format: () => '',
};
