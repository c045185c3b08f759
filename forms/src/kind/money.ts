import { type FieldBehaviour } from './behaviour.ts';
import { tidyPlain } from './blank.ts';
import { judgeNumber, type NumberWriting, readNumber, writeNumber } from './exact-number.ts';

/** 1 万元 = 1 000 000 分. */
const IN_WAN: NumberWriting = { scale: 6, suffix: /万元?$/, notNumber: 'money.notAmount' };
/** Where the writer says 元, 元 it is. */
const IN_YUAN: NumberWriting = { scale: 2, suffix: /元$/, notNumber: 'money.notAmount' };
const SAYS_YUAN = /[^万]元\s*$/;

/** An amount of money: kept in 分, written in 万元, never rounded. */
export const money: FieldBehaviour<'money'> = {
  tidy: tidyPlain,
  judge: (field) => judgeNumber(field, IN_WAN),
  parse: (_field, written) => {
    // A bare ¥ leaves open which of the two is meant, and is refused.
    const bare = written.endsWith('元') ? written.replace(/^[¥￥]/, '') : written;
    return readNumber(bare, SAYS_YUAN.test(bare) ? IN_YUAN : IN_WAN);
  },
  format: (_field, value) => writeNumber(value, IN_WAN.scale),
};
