import { qualityWords, wordFault } from '../wording/quality.ts';

/** What is wrong at a place, and what to do about it. */
export function explainFault(code: string, params: Readonly<Record<string, unknown>>): string {
  const explained = Object.entries(qualityWords.explained).find(([known]) => known === code);
  return explained ? explained[1](params) : wordFault(code);
}
