import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';
import { QueryMeasure } from './query-measure.ts';

/** Words that mark an error as a limit and not as a mistake. */
export const BEYOND_LIMIT = 'query beyond limit';

/** The longest query of the client fits several times. */
export const MAX_TOKENS = 4000;

const MOST = { depth: 14, aliases: 30, directives: 30, cost: 50_000 } as const;

/** Refuses a query for its size before anything of it is resolved. */
export function limitRule(context: ValidationContext): ASTVisitor {
  const measure = new QueryMeasure((name) => context.getFragment(name) ?? undefined);
  let aliases = 0;
  let directives = 0;
  const refuse = (what: string) => context.reportError(new GraphQLError(`${BEYOND_LIMIT}: ${what}`));
  return {
    Field: ({ alias }) => {
      if (alias) aliases += 1;
      if (aliases === MOST.aliases + 1) refuse('aliases');
    },
    Directive: () => {
      directives += 1;
      if (directives === MOST.directives + 1) refuse('directives');
    },
    OperationDefinition: ({ selectionSet }) => {
      const { depth, cost } = measure.of(selectionSet);
      if (depth > MOST.depth) refuse('depth');
      if (cost > MOST.cost) refuse('cost');
    },
  };
}
