import { type FactsOf } from './facts-of-kind.ts';

/** Kinds that say when. */
export const DAY_FACTS: FactsOf<'date' | 'month' | 'year'> = {
  date: {
    field: { notAfterToday: true },
    reads: [
      ['2023-3-1', '2023-03-01'],
      ['2023年3月1日', '2023-03-01'],
      ['2023 年 3 月 1 日', '2023-03-01'],
      ['2023/3/1', '2023-03-01'],
      ['20230301', '2023-03-01'],
      ['44986', '2023-03-01'],
      ['2023-03-01 00:00:00', '2023-03-01'],
      ['2023-03-01T00:00:00.000Z', '2023-03-01'],
      ['2024-2-29', '2024-02-29'],
    ],
    writes: [['2023-03-01', '2023-03-01']],
    misreads: [
      ['2023-2-29', 'date.form'],
      ['2100-2-29', 'date.form'],
      ['三月', 'date.form'],
      ['2023-13-1', 'date.form'],
      ['1', 'date.form'],
    ],
    refuses: [
      ['2023-02-29', 'date.form'],
      ['2023-3-1', 'date.form'],
      [20230301, 'date.form'],
      ['2026-03-02', 'date.future'],
    ],
  },
  month: {
    reads: [
      ['2023年3月', '2023-03'],
      ['2023-3', '2023-03'],
      ['202303', '2023-03'],
      ['2023.3', '2023-03'],
    ],
    writes: [['2023-03', '2023-03']],
    misreads: [
      ['2023-13', 'month.form'],
      ['三月', 'month.form'],
    ],
    refuses: [
      ['2023-3', 'month.form'],
      [202303, 'month.form'],
    ],
  },
  year: {
    field: { min: 2020 },
    reads: [
      ['2023', 2023],
      ['2023年', 2023],
      ['2023年度', 2023],
    ],
    writes: [[2023, '2023']],
    misreads: [['今年', 'year.notYear']],
    refuses: [
      [2019, 'number.tooSmall'],
      [23, 'year.notYear'],
      ['2023', 'year.notYear'],
      [2023.5, 'year.notYear'],
    ],
  },
};
