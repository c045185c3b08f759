import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  defaultFieldResolver,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  isObjectType,
  OperationTypeNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { ApiContext } from '../context/api-context.ts';
import { isLater } from '../shared/later.ts';

type Gateway = NonNullable<ApolloServerOptionsWithGateway<ApiContext>['gateway']>;
type Executor = Awaited<ReturnType<Gateway['load']>>['executor'];
type Asked = Parameters<NonNullable<Executor>>[0];

/** The client has some dozens of queries; whoever sends others in masses does not fill the memory. */
const MOST_KEPT = 500;

/** Lets the API run a query that comes again as code made for it; one that comes once is not worth compiling. */
export function runCompiled(schema: GraphQLSchema): Gateway {
  callLaterFields(schema);
  const known = new Map<string, CompiledQuery | null>();
  const executor = async (asked: Asked) => {
    const { document, queryHash, operationName, request, context } = asked;
    const { variables: variableValues = {} } = request;
    const key = `${queryHash} ${operationName ?? ''}`;
    const compiled = known.get(key) ?? (known.has(key) ? compile(schema, asked) : null);
    known.delete(key);
    known.set(key, compiled);
    const [oldest] = known.keys();
    if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
    const result = await compiled?.query({}, context, variableValues);
    // Without data nothing was begun: what is wrong with the variables, the reference implementation says better.
    if (!result || result.data === undefined)
      return await execute({ schema, document, operationName, variableValues, contextValue: context });
    return result.errors ? { ...result, errors: result.errors.map(complete) } : result;
  };
  return {
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () => Promise.resolve({ executor }),
    stop: () => Promise.resolve(),
  };
}

/** Only reading is worth it; and what a mutation is given is left to the reference implementation to judge. */
function compile(schema: GraphQLSchema, { document, operationName }: Asked): CompiledQuery | null {
  if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.QUERY) return null;
  const compiled = compileQuery(schema, document, operationName ?? undefined);
  return isCompiledQuery(compiled) ? compiled : null;
}

/** Errors of compiled code lack what others count on. */
function complete({ message, path, originalError }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { path: path ?? null, originalError: originalError ?? null });
}

/** Compiled code reads properties as they are, unless a field has a resolver. */
function callLaterFields(schema: GraphQLSchema): void {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) ? Object.values(type.getFields()) : [],
  );
  for (const field of fields) if (isLater(field)) field.resolve ??= defaultFieldResolver;
}
