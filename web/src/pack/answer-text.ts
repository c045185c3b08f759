import { formatText } from '@lixiang/forms';
import type { Field } from '@lixiang/schema';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { moneyUnit } from '../wording/format.ts';

export type AnswerText = (field: Field, value: unknown) => string;

/** Writes answers for people, with their units; `names` are those of things that answers may hold by id. */
export function answerText(pack: LoadedPack, names: Readonly<Record<string, string>> = {}): AnswerText {
  const lists = pack.listsWith(names);
  return (field, value) => {
    const text = formatText(field, value, { lists, siblings: {} });
    const unit = unitOf(field);
    return text === '' || unit === '' || text.endsWith(unit) ? text : `${text} ${unit}`;
  };
}

function unitOf(field: Field): string {
  if (field.kind === 'money') return moneyUnit;
  if (field.kind === 'percent') return '%';
  return 'unit' in field ? (field.unit ?? '') : '';
}
