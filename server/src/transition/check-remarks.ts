import { type GivenAct } from '../procedure/act.ts';
import { type Situation } from '../procedure/situation.ts';
import { DomainError } from '../shared/domain-error.ts';

const LONGEST_TEXT = 4000;
const MOST_REMARKS = 500;

/** What is said with an act must be readable: no text beyond measure, and no remark about what is not there. */
export function checkRemarks({ reason, remarks, acknowledged }: GivenAct, { type }: Situation): void {
  const texts = [reason ?? '', ...remarks.map(({ text }) => text), ...acknowledged.values()];
  if (texts.some((text) => text.length > LONGEST_TEXT)) {
    throw DomainError.invalidInput(`理由和意见每条不超过 ${LONGEST_TEXT} 字。`);
  }
  if (remarks.length > MOST_REMARKS) throw DomainError.invalidInput(`意见不超过 ${MOST_REMARKS} 条。`);
  const documents = new Set(type.recordType.documents.map(({ key }) => key));
  if (remarks.some(({ document }) => document !== null && !documents.has(document))) {
    throw DomainError.invalidInput('意见所指的材料不存在。');
  }
}
