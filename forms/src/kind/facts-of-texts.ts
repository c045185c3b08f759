import { type FactsOf } from './facts-of-kind.ts';

/** Kinds that are written as words. */
export const TEXT_FACTS: FactsOf<'text' | 'longText' | 'person' | 'phone' | 'creditCode'> = {
  text: {
    field: { minLength: 2, maxLength: 4 },
    reads: [
      [' 项目 ', '项目'],
      ['甲\r\n乙', '甲 乙'],
    ],
    writes: [['项目', '项目']],
    refuses: [
      ['一', 'text.tooShort'],
      ['一二三四五', 'text.tooLong'],
      ['𠮷𠮷𠮷𠮷𠮷', 'text.tooLong'],
      [7, 'text.notText'],
      [{}, 'text.notText'],
      ['甲\u0000乙', 'text.control'],
      ['甲\ud800', 'text.control'],
    ],
  },
  longText: {
    reads: [['甲\r\n乙', '甲\n乙']],
    writes: [['甲\n乙', '甲\n乙']],
    refuses: [
      [['甲'], 'text.notText'],
      ['甲'.repeat(100_001), 'text.tooLong'],
    ],
  },
  person: {
    reads: [
      ['王 五', '王五'],
      ['阿依古丽·买买提', '阿依古丽·买买提'],
      ['John Smith', 'John Smith'],
    ],
    writes: [['王五', '王五']],
    refuses: [
      ['王', 'text.tooShort'],
      ['王5', 'person.form'],
      ['13800138000', 'person.form'],
      [5, 'text.notText'],
    ],
  },
  phone: {
    reads: [
      ['138 0013 8000', '13800138000'],
      ['+86-13800138000', '13800138000'],
      ['１３８００１３８０００', '13800138000'],
      ['(023)55120000', '023-55120000'],
      ['023－55120000转801', '023-55120000-801'],
      ['400 123 4567', '4001234567'],
    ],
    writes: [['13800138000', '13800138000']],
    refuses: [
      ['12800138000', 'phone.form'],
      ['1380013800', 'phone.form'],
      ['55120000', 'phone.form'],
      ['0239-551', 'phone.form'],
      [13800138000, 'phone.form'],
    ],
  },
  creditCode: {
    reads: [
      ['91350100m000100y43', '91350100M000100Y43'],
      ['9135 0100 M000 100Y 43', '91350100M000100Y43'],
    ],
    writes: [['91350100M000100Y43', '91350100M000100Y43']],
    refuses: [
      ['91350100M000100Y44', 'creditCode.checkDigit'],
      ['91350100M000100Y4', 'creditCode.form'],
      ['91350100I000100Y43', 'creditCode.form'],
      [9, 'creditCode.form'],
    ],
  },
};
