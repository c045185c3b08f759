import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';

/** Words that mark an error as a limit and not as a mistake. */
export const BEYOND_LIMIT = 'query beyond limit';

const quiet = { exposeLimits: false, errorMessage: BEYOND_LIMIT, propagateOnRejection: true };

/** The longest query of the client fits twice. */
export const MAX_TOKENS = 4000;

/** Rules that refuse a query for its size before anything of it is resolved. */
export const limitRules = [
  maxDepthRule({ n: 12, flattenFragments: true, ignoreIntrospection: true, ...quiet }),
  maxAliasesRule({ n: 30, ...quiet }),
  maxDirectivesRule({ n: 30, ...quiet }),
  costLimitRule({
    maxCost: 20_000,
    objectCost: 2,
    scalarCost: 1,
    depthCostFactor: 1.5,
    flattenFragments: true,
    ignoreIntrospection: true,
    ...quiet,
  }),
];
