import { formatText } from '@lixiang/forms';
import type { Field } from '@lixiang/schema';
import type { LoadedPack } from '../form/loaded-pack.ts';

export type AnswerText = (field: Field, value: unknown) => string;

/** Writes answers for people; `names` are those of organisations and records that answers may hold by id. */
export function answerText(pack: LoadedPack, names: Readonly<Record<string, string>> = {}): AnswerText {
  const lists = pack.listsWith(names);
  return (field, value) => formatText(field, value, { lists, siblings: {} });
}
