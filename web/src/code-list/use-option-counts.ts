import { useQuery } from 'urql';
import { graphql } from '../api/graphql.ts';
import { codeListWords as words } from '../wording/code-list.ts';

const OptionCountsQuery = graphql(`
  query OptionCounts($list: String!) {
    optionCounts(list: $list) {
      option
      records
      answers
    }
  }
`);

/** How many answers hold each option of a list, in words. */
export type OptionCounts = {
  readonly words: (option: string) => string;
  /** What retiring it comes to. */
  readonly sentence: (option: string) => string;
};

/** Asks how often the options of a list have been answered. */
export function useOptionCounts(list: string): OptionCounts {
  const [{ data, error, fetching }] = useQuery({ query: OptionCountsQuery, variables: { list } });
  const counts = new Map(data?.optionCounts.map((count) => [count.option, count]));
  return {
    words: (option) => {
      if (error) return words.notCounted;
      if (!data || fetching) return words.counting;
      const { records = 0, answers = 0 } = counts.get(option) ?? {};
      return words.used(records, answers);
    },
    sentence: (option) => {
      if (!data) return words.countUnknown;
      const { records = 0, answers = 0 } = counts.get(option) ?? {};
      return records === 0 ? words.notInUse : words.inUse(records, answers);
    },
  };
}
