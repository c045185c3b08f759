import type { Field } from '@lixiang/schema';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { useOrganisationNames } from '../lookup/use-organisation-names.ts';
import { answerText } from '../pack/answer-text.ts';

export type NamedAnswerProps = {
  readonly pack: LoadedPack;
  readonly field: Field;
  readonly value: unknown;
};

/** An answer that holds organisations by id, in their names; only lists that have one ask for them. */
export function NamedAnswer({ pack, field, value }: NamedAnswerProps) {
  const names = useOrganisationNames();
  return Object.keys(names).length === 0 ? null : answerText(pack, names)(field, value);
}
