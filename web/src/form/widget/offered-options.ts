import type { Option } from '@lixiang/schema';

/** The options that stand under an answer; an open list helps with all it has where the answer names none. */
export function optionsUnder(
  list: {
    readonly open: boolean;
    readonly options: readonly Option[];
    under(parent: string): readonly Option[];
  },
  parent: unknown,
): readonly Option[] {
  const under = typeof parent === 'string' && parent !== '' ? list.under(parent) : [];
  return under.length > 0 || !list.open ? under : list.options;
}

/** What may be chosen now: retired options only where they are chosen already. */
export function choosable(options: readonly Option[], chosen: readonly string[]): readonly Option[] {
  return options.filter((option) => !option.retired || chosen.includes(option.key));
}
