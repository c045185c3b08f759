import { type GraphQLFieldConfigArgumentMap, GraphQLInt, GraphQLNonNull, GraphQLString } from 'graphql';

/** Which part of a list is read. */
export const PAGE: GraphQLFieldConfigArgumentMap = {
  first: { type: new GraphQLNonNull(GraphQLInt), defaultValue: 20, description: '每页条数，1 到 200' },
  after: { type: GraphQLString, description: '接在此位置之后' },
};

/** What is sought in it. */
export const SEARCH = { type: GraphQLString, description: '在编号、名称、单位名称中查找' };
