import { type GraphQLFieldResolver, type GraphQLResolveInfo } from 'graphql';
import { type Context } from '../context/context.ts';

/** Who reads: a person who is signed in, or an outside system with a token of its own. */
export type Reader = {
  readonly context: Context;
  /** The record types that a token reads; null where nothing narrows what the organisation may read. */
  readonly scopes: ReadonlySet<string> | null;
};

/** A record as it was read, with the answers that were asked for. */
export type ReadRecord = {
  readonly id: string;
  readonly type: string;
  readonly number: string;
  readonly title: string | null;
  readonly state: string;
  readonly stateSince: string;
  readonly unitId: string;
  readonly authorityId: string | null;
  readonly createdOn: string;
  readonly updatedAt: string;
  readonly version: number;
  readonly packVersion: number;
  readonly facts: Answers;
  /** By document: what was handed in last. */
  readonly documents: Readonly<Record<string, Answers | null>>;
};

export type Answers = Readonly<Record<string, unknown>>;

/** A resolver of something of type `Source`. */
export type Resolve<Source, Args = Record<string, never>> = GraphQLFieldResolver<Source, Reader, Args>;

type Question<Source, Args> = {
  readonly source: Source;
  readonly args: Args;
  readonly reader: Reader;
  readonly info: GraphQLResolveInfo;
};

/** A resolver that needs everything it can be given. */
export function resolver<Source, Args>(
  resolve: (question: Question<Source, Args>) => unknown,
): GraphQLFieldResolver<Source, Reader, Args> {
  return (...[source, args, reader, info]) => resolve({ source, args, reader, info });
}
