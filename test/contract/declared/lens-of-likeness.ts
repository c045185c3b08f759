import { type Pack } from '@lixiang/schema';
import { fingerprintOf } from '../../../server/src/similarity/fingerprint.ts';
import { sourcesOf } from '../../../server/src/similarity/sources.ts';
import { compileWords } from '../../../server/src/similarity/words.ts';

const SAID = { heading: '马路路灯改造', story: '改造马路两侧路灯', items: [{ id: '1', thing: '马路灯杆' }] };

/** What records of each type are recognised as like others by, and among which. */
export function likenessOf(pack: Pack): unknown {
  const words = compileWords(pack.thesaurus);
  return pack.recordTypes.map((type) => {
    const sources = sourcesOf(type, () => SAID);
    return sources && [fingerprintOf(sources, words), type.similarity?.among];
  });
}
