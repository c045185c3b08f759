import { type Entry, type EntryFinding } from './entry.ts';

/** Ways of sharing that go against what is shared, how, or on which condition. */
export function findSharing({ said, means, has }: Entry): readonly EntryFinding[] {
  const share = means('shareType');
  const found: EntryFinding[] = [];
  const condition = said('shareCondition');
  if (share === 'sharedFreely' && condition !== '')
    found.push({ at: 'shareCondition', code: 'quality.conditionSpare', params: { text: condition } });
  if (share === 'sharedOnCondition' && condition === '' && has('shareCondition'))
    found.push({ at: 'shareCondition', code: 'quality.conditionMissing', params: {} });
  if (share === 'notShared') found.push(...findUnshared({ said, means, has }));
  const method = means('shareMethod');
  const format = means('format');
  if (
    (method === 'byDatabase' && (format === 'document' || format === 'picture' || format === 'stream')) ||
    (method === 'byFile' && format === 'stream')
  )
    found.push({
      at: 'shareMethod',
      code: 'quality.methodOfFormat',
      params: { method: said('shareMethod'), format: said('format') },
    });
  if (said('open') === NO && said('openCondition') !== '')
    found.push({ at: 'openCondition', code: 'quality.openConditionSpare', params: {} });
  return found;
}

/** As yes and no are written for people. */
const YES = '是';
const NO = '否';

/** What is not shared has a law to rest on, no way of being shared, and is not open to everybody. */
function findUnshared({ said, has }: Entry): readonly EntryFinding[] {
  const found: EntryFinding[] = [];
  const basisAt = has('shareBasis') ? 'shareBasis' : 'shareCondition';
  if (has(basisAt) && said(basisAt) === '')
    found.push({ at: basisAt, code: 'quality.basisMissing', params: {} });
  if (said('shareMethod') !== '')
    found.push({ at: 'shareMethod', code: 'quality.methodSpare', params: { method: said('shareMethod') } });
  if (said('open') === YES) found.push({ at: 'open', code: 'quality.openUnshared', params: {} });
  return found;
}
