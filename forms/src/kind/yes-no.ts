import { foldText } from '../text/plain-text.ts';
import { fault, type FieldBehaviour, NO_FINDINGS } from './behaviour.ts';
import { showAny, tidyPlain } from './blank.ts';

const YES = ['是', '有', 'yes', 'y', 'true', '1', '√', '✓', '✔', '☑'];
const NO = ['否', '无', '不是', 'no', 'n', 'false', '0', '×', 'x', '✗', '☐'];

/** Yes or no, as written on official forms. */
export const yesNo: FieldBehaviour<'yesNo'> = {
  tidy: tidyPlain,
  judge: () => (value) => (typeof value === 'boolean' ? NO_FINDINGS : [fault('yesNo.notYesNo')]),
  parse: (_field, written) => {
    const folded = foldText(written);
    if (YES.includes(folded)) return { value: true };
    return NO.includes(folded) ? { value: false } : { finding: fault('yesNo.notYesNo') };
  },
  format: (_field, value) => {
    if (typeof value !== 'boolean') return showAny(value);
    return value ? '是' : '否';
  },
};
