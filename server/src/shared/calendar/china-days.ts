import days from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { type CountryDays } from './work-calendar.ts';

/** The State Council's orders that the library knows; it takes a day of any other year for a plain one. */
export const CHINA_DAYS: CountryDays = {
  holidays: named(days.holidays),
  makeUpDays: named(days.workdays),
};

/** The library writes `English,Chinese,number of days`. */
function named(orders: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(orders).map(([date, names]) => [date, names.split(',')[1] ?? names]),
  );
}
