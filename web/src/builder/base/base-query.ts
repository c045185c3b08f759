import { type Base, readBase } from '@lixiang/schema';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { jsonOf } from '../../design/json-of.ts';

const FormBases = graphql(`
  query FormBases {
    formBases {
      key
      version
      title
      content
    }
  }
`);

export type ShippedBases = { readonly bases: readonly Base[]; readonly isFailed: boolean };

/** The bases that come with the program, every version. */
export function useShippedBases(): ShippedBases {
  const [{ data, error }] = useQuery({ query: FormBases, requestPolicy: 'cache-first' });
  const bases = data?.formBases.flatMap(({ content }) => readBase(jsonOf(content)) ?? []) ?? [];
  return { bases, isFailed: error !== undefined };
}

/** Of each base the newest version. */
export function newestOf(bases: readonly Base[]): readonly Base[] {
  return bases.filter((base) =>
    bases.every((other) => other.key !== base.key || other.version <= base.version),
  );
}
