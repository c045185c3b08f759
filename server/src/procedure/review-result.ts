import { type Review } from '@lixiang/schema';

type Counts = Review['tasks'][number]['outcomes'][number]['counts'];

/** Whether opinions, all of them given, come to a pass; shares are reckoned without rounding. */
export function passes(result: Review['result'], given: readonly Counts[]): boolean {
  const inFavour = given.filter((counts) => counts === 'for').length;
  switch (result.rule) {
    case 'all':
      return inFavour === given.length;
    case 'noneAgainst':
      return !given.includes('against');
    case 'count':
      return inFavour >= result.atLeast;
    case 'ratio': {
      const voting = given.filter((counts) => counts !== 'abstain').length;
      return voting > 0 && inFavour * 10_000 >= result.atLeast * voting;
    }
  }
}
