import { type RecordType } from '@lixiang/schema';
import { memberName } from '@lixiang/schema';
import { type GraphQLResolveInfo, Kind } from 'graphql';
import { askedUnder, namesIn } from './asked-fields.ts';

/** What of records is to be read beside their own row: by document, the fields that were asked for; units and facts. */
export type Wanted = {
  readonly documents: Readonly<Record<string, readonly string[]>>;
  readonly unit: boolean;
  readonly authority: boolean;
  readonly facts: boolean;
};

/** What a query wants of the records of a type that it selects along these steps. */
export function wantedOf(
  { documents }: RecordType,
  info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
  ...steps: readonly string[]
): Wanted {
  const asked = askedUnder(info, ...steps);
  const found = documents.flatMap(({ key, form }) => {
    const nodes = form === undefined ? undefined : asked.get(memberName(key));
    return nodes ? [[key, namesIn(nodes, info.fragments)] as const] : [];
  });
  return {
    documents: Object.fromEntries(found),
    unit: asked.has('unit'),
    authority: asked.has('authority'),
    facts: asked.has('facts'),
  };
}

/** How many of its first acts a query wants of a record, as far as the query itself says so. */
export function historiesWanted(
  info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
): readonly number[] {
  return (askedUnder(info).get('history') ?? []).flatMap(({ arguments: given = [] }) => {
    const [only, ...others] = given;
    const isFirst = only?.name.value === 'first' && only.value.kind === Kind.INT && others.length === 0;
    return isFirst ? [Number(only.value.value)] : [];
  });
}
