import { type FactsOf } from './facts-of-kind.ts';

/** Kinds that are counted with. */
export const NUMBER_FACTS: FactsOf<'integer' | 'decimal' | 'money' | 'percent'> = {
  integer: {
    field: { min: 0, max: 100, unit: '台' },
    reads: [
      ['12', 12],
      ['１２', 12],
      ['12 台', 12],
      ['0', 0],
      ['007', 7],
    ],
    writes: [
      [12, '12'],
      [0, '0'],
      ['很多', '很多'],
    ],
    misreads: [
      ['1.5', 'integer.notInteger'],
      ['十二', 'integer.notInteger'],
      ['1e3', 'integer.notInteger'],
      ['99999999999999999', 'number.tooLarge'],
    ],
    refuses: [
      [-1, 'number.tooSmall'],
      [101, 'number.tooLarge'],
      [1.5, 'integer.notInteger'],
      ['12', 'integer.notInteger'],
      [Number.MAX_SAFE_INTEGER + 1, 'integer.notInteger'],
      [true, 'integer.notInteger'],
    ],
  },
  decimal: {
    field: { scale: 2, max: 1000 },
    reads: [
      ['1.5', 150],
      ['1.50', 150],
      ['.5', 50],
      ['-0.05', -5],
      ['1.5000', 150],
    ],
    writes: [
      [150, '1.5'],
      [-5, '-0.05'],
      [100, '1'],
    ],
    misreads: [
      ['1.555', 'number.tooPrecise'],
      ['.', 'decimal.notNumber'],
    ],
    refuses: [
      [1001, 'number.tooLarge'],
      [0.5, 'decimal.notNumber'],
    ],
  },
  money: {
    field: { min: 0 },
    reads: [
      ['600.00', 600_000_000],
      ['49.99', 49_990_000],
      ['1,234.5', 1_234_500_000],
      ['600万元', 600_000_000],
      ['0.000001', 1],
      ['￥5000元', 500_000],
      ['5000000元', 500_000_000],
      ['１２．５', 12_500_000],
      ['9007199254.740991', Number.MAX_SAFE_INTEGER],
    ],
    writes: [
      [600_000_000, '600'],
      [49_990_000, '49.99'],
      [1, '0.000001'],
      [-500_000, '-0.5'],
    ],
    misreads: [
      ['六百', 'money.notAmount'],
      ['￥5000', 'money.notAmount'],
      ['1,23', 'money.notAmount'],
      ['0.0000001', 'number.tooPrecise'],
      ['9007199254.740992', 'number.tooLarge'],
      ['1'.repeat(50), 'number.tooLarge'],
    ],
    refuses: [
      [-1, 'number.tooSmall'],
      [0.1, 'money.notAmount'],
      ['600', 'money.notAmount'],
      [Number.NaN, 'money.notAmount'],
    ],
  },
  percent: {
    field: { max: 10_000 },
    reads: [
      ['15%', 1500],
      ['15', 1500],
      ['0.01', 1],
      ['15％', 1500],
    ],
    writes: [
      [1500, '15'],
      [1, '0.01'],
    ],
    misreads: [
      ['一成', 'percent.notPercent'],
      ['0.001', 'number.tooPrecise'],
    ],
    refuses: [
      [10_001, 'number.tooLarge'],
      ['15', 'percent.notPercent'],
    ],
  },
};
