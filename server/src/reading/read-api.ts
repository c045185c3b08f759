import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getNamedType,
  GraphQLError,
  type GraphQLSchema,
  isLeafType,
  Kind,
  parse,
  specifiedRules,
  typeFromAST,
  validate,
  type ValidationRule,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { type Context } from '../context/context.ts';
import { beginBackfills } from '../backfill/begin-backfills.ts';
import { perStore } from '../context/per-context.ts';
import { currentPack, knownCurrentPack, type PublishedPack } from '../pack/published-pack.ts';
import { buildReadSchema } from './read-schema.ts';
import { type Reader } from './reader.ts';

export type ReadRequest = {
  readonly text: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
};

/** How much a question may ask for, as the whole program has it. */
export type ReadLimits = { readonly rules: readonly ValidationRule[]; readonly maxTokens: number };

type Prepared =
  | { readonly errors: readonly GraphQLError[] }
  | { readonly document: DocumentNode; times: number; compiled: CompiledQuery | null };

/** A schema, and the questions to it that have been understood. */
type Ready = { readonly schema: GraphQLSchema; readonly known: Map<string, Prepared> };

/** So many questions are kept understood for each schema. */
const MOST_KEPT = 200;

/** By what packs say: jurisdictions that say the same share a schema. */
const readySchemas = perStore(() => new Map<string, Ready>());
/** The version that each jurisdiction's schema was last made of. */
const versions = perStore(() => new Map<string, { readonly version: number; readonly rules: string }>());

/**
 * Answers a question to the typed read API of the reader's jurisdiction. A version that comes into force meanwhile
 * serves whoever asks next; this question is answered by the schema that it began with.
 */
export async function answer(
  reader: Reader,
  { text, operationName, variables }: ReadRequest,
  limits: ReadLimits,
): Promise<ExecutionResult> {
  const ready = await readyFor(reader.context);
  const prepared = prepare(ready, text, limits);
  if ('errors' in prepared) return { errors: prepared.errors };
  const { document, compiled } = prepared;
  const result = compiled?.query({}, reader, variables);
  const found = result ? await result : undefined;
  // Without data nothing was begun: what is wrong with the variables, the reference implementation says better.
  if (found && found.data !== undefined) return withOwnErrors(found);
  return await execute({
    schema: ready.schema,
    document,
    operationName,
    variableValues: variables,
    contextValue: reader,
  });
}

/** Errors as the reference implementation makes them: those of compiled questions are of a class of their own. */
function withOwnErrors({ data = null, errors }: ExecutionResult): ExecutionResult {
  if (!errors) return { data };
  const own = errors.map(
    ({ message, path, originalError }) =>
      new GraphQLError(message, { path: path ?? null, originalError: originalError ?? null }),
  );
  return { data, errors: own };
}

/** The schema of the version in force; made when it is first asked for, and dropped when nobody has it any more. */
async function readyFor(context: Context): Promise<Ready> {
  const known = knownCurrentPack(context, context.packVersions ?? []);
  const published = known ?? (await context.read((rows) => currentPack(context, rows)));
  const { version, rules } = published;
  const before = versions(context.store).get(context.jurisdiction);
  if (before?.version !== version) {
    await beginBackfills(context);
    versions(context.store).set(context.jurisdiction, { version, rules });
    if (before && before.rules !== rules) dropUnused(context, before.rules);
  }
  return schemaOf(context, published);
}

/** The schema of a published pack. */
export function schemaOf({ store }: Pick<Context, 'store'>, { rules, pack }: PublishedPack): Ready {
  const known = readySchemas(store);
  const ready = known.get(rules) ?? { schema: buildReadSchema(pack), known: new Map() };
  known.set(rules, ready);
  return ready;
}

function dropUnused({ store }: Context, rules: string): void {
  if ([...versions(store).values()].every((each) => each.rules !== rules)) readySchemas(store).delete(rules);
}

/** A question understood; what comes again is run as code made for it. */
function prepare(ready: Ready, text: string, limits: ReadLimits): Prepared {
  const known = ready.known.get(text) ?? understand(ready.schema, text, limits);
  ready.known.delete(text);
  ready.known.set(text, known);
  const [oldest] = ready.known.keys();
  if (ready.known.size > MOST_KEPT && oldest !== undefined) ready.known.delete(oldest);
  if ('errors' in known) return known;
  known.times += 1;
  if (known.times === 2 && isWorthCompiling(ready.schema, known.document)) {
    const compiled = compileQuery(ready.schema, known.document);
    known.compiled = isCompiledQuery(compiled) ? compiled : null;
  }
  return known;
}

/** To compile how a filter is read, which may hold filters without end, takes longer than to read it ever will. */
function isWorthCompiling(schema: GraphQLSchema, { definitions }: DocumentNode): boolean {
  return definitions.every(
    (each) =>
      each.kind !== Kind.OPERATION_DEFINITION ||
      (each.variableDefinitions ?? []).every(({ type }) => {
        const named = typeFromAST(schema, type);
        return named !== undefined && isLeafType(getNamedType(named));
      }),
  );
}

function understand(schema: GraphQLSchema, text: string, { rules, maxTokens }: ReadLimits): Prepared {
  try {
    const document = parse(text, { maxTokens });
    const errors = validate(schema, document, [...specifiedRules, ...rules]);
    return errors.length > 0 ? { errors } : { document, times: 0, compiled: null };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}
