import { type Entry, type EntryFinding } from './entry.ts';

/** Longer than any column that people fill in one by one. */
const LONGEST_TEXT = 4000;
/** More digits than databases count with. */
const MOST_DIGITS = 38;

/** Lengths that are nothing, no length, or not of this type of data. */
export function findLengths({ said, means }: Entry): readonly EntryFinding[] {
  const length = said('itemLength').normalize('NFKC').replaceAll(/\s/g, '');
  if (length === '') return [];
  const type = means('itemType');
  const finding = (code: EntryFinding['code']): readonly EntryFinding[] => [
    { at: 'itemLength', code, params: { length, type: said('itemType') } },
  ];
  if (type === 'day' || type === 'moment' || type === 'logical') return finding('quality.lengthSpare');
  const [, digits = '', scale] = /^(\d{1,9})(?:[,.;、](\d{1,9}))?$/.exec(length) ?? [];
  if (digits === '') return finding('quality.lengthForm');
  if (Number(digits) === 0) return finding('quality.lengthZero');
  if (scale !== undefined && (type === 'characters' || Number(scale) >= Number(digits)))
    return finding('quality.lengthScale');
  const most = type === 'number' ? MOST_DIGITS : type === 'characters' ? LONGEST_TEXT : undefined;
  return most !== undefined && Number(digits) > most ? finding('quality.lengthTooLong') : [];
}
