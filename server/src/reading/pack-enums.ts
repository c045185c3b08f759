import { enumName, pathName } from '@lixiang/schema';
import { GraphQLEnumType } from 'graphql';

/** Keys of a pack as an enum, described by their names. */
export function keysEnum(
  name: string,
  description: string,
  items: readonly { readonly key: string; readonly name: string }[],
): GraphQLEnumType {
  return new GraphQLEnumType({
    name,
    description,
    values: Object.fromEntries(
      items.map((item) => [enumName(item.key), { value: item.key, description: item.name }]),
    ),
  });
}

/** Paths as an enum: `plan.total` is `plan_total`. */
export function pathEnum(
  name: string,
  paths: Iterable<{ readonly path: string; readonly label: string }>,
): GraphQLEnumType {
  const values = [...paths].map(({ path, label }) => [pathName(path), { value: path, description: label }]);
  return new GraphQLEnumType({ name, values: Object.fromEntries(values) });
}
