import { type Remark } from '../procedure/act.ts';
import { type Situation } from '../procedure/situation.ts';
import { DomainError } from '../shared/domain-error.ts';

const LONGEST_TEXT = 4000;
const MOST_REMARKS = 500;

type Said = { readonly texts: readonly string[]; readonly remarks: readonly Remark[] };

/** What is said with an act or an opinion must be readable: no text beyond measure, no remark about what is not there. */
export function checkWords({ texts, remarks }: Said, { type }: Situation): void {
  if ([...texts, ...remarks.map(({ text }) => text)].some((text) => text.length > LONGEST_TEXT)) {
    throw DomainError.invalidInput(`理由和意见每条不超过 ${LONGEST_TEXT} 字。`);
  }
  if (remarks.length > MOST_REMARKS) throw DomainError.invalidInput(`意见不超过 ${MOST_REMARKS} 条。`);
  const documents = new Set(type.recordType.documents.map(({ key }) => key));
  if (remarks.some(({ document }) => document !== null && !documents.has(document))) {
    throw DomainError.invalidInput('意见所指的材料不存在。');
  }
}
