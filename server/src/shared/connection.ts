import 'reflect-metadata';
import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { encodeCursor } from './cursor.ts';
import { DomainError } from './domain-error.ts';
import { Later } from './later.ts';

/** One page of a list, in the shape of Relay; the total is counted only when it is asked for. */
export type Page<Node> = {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number | (() => Promise<number>);
};

type Plan<Row, Node> = {
  /** One row more than asked for says that there is a next page. */
  readonly rows: readonly Row[];
  readonly first: number;
  readonly position: (row: Row) => readonly (string | number | null)[];
  readonly node: (row: Row) => Node;
  readonly total: number | (() => Promise<number>);
};

const LARGEST_PAGE = 200;

/** How many rows to fetch for a page of `first`. */
export function rowsToFetch(first: number): number {
  if (first < 1 || first > LARGEST_PAGE)
    throw DomainError.invalidInput(`每页条数应在 1 到 ${LARGEST_PAGE} 之间。`);
  return first + 1;
}

/** Makes a page of rows that were fetched by {@link rowsToFetch}. */
export function pageOf<Row, Node>({ rows, first, position, node, total }: Plan<Row, Node>): Page<Node> {
  const edges = rows.slice(0, first).map((row) => ({ cursor: encodeCursor(position(row)), node: node(row) }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: total,
  };
}

@ObjectType({ simpleResolvers: true })
class PageInfo {
  @Field(() => Boolean) readonly hasNextPage!: boolean;
  @Field(() => String, { nullable: true }) readonly endCursor!: string | null;
}

/** The GraphQL types of a list: `<name>Connection` and `<name>Edge`. */
export function connectionOf<Node extends object>(name: string, nodeType: () => ClassType<Node>) {
  @ObjectType(`${name}Edge`, { simpleResolvers: true })
  class Edge {
    @Field(() => String) readonly cursor!: string;
    @Field(nodeType) readonly node!: Node;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true })
  class Connection implements Page<Node> {
    @Field(() => [Edge]) readonly edges!: readonly Edge[];
    @Field(() => PageInfo) readonly pageInfo!: PageInfo;
    @Later()
    @Field(() => Int)
    readonly totalCount!: number | (() => Promise<number>);
  }

  return Connection;
}
