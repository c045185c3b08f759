import { type Client } from './client.ts';

export type ReadAnswer<Data> = {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
};

type Asked = {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly token?: string;
  readonly body?: Readonly<Record<string, unknown>>;
};

/** Asks the typed read API of a jurisdiction: by a session, or by a token. */
export async function askReading<Data>(
  client: Client,
  [jurisdiction, query]: readonly [jurisdiction: string, query: string | null],
  { variables = {}, token, body = {} }: Asked = {},
): Promise<ReadAnswer<Data>> {
  const response = await client.fetch(`/graphql/${jurisdiction}`, {
    method: 'POST',
    body: JSON.stringify({ ...(query !== null && { query }), variables, ...body }),
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
  });
  const answered: {
    data?: Data | null;
    errors?: ReadAnswer<Data>['errors'];
    code?: string;
    message?: string;
  } = JSON.parse(await response.text());
  const refused =
    answered.code === undefined
      ? []
      : [{ message: answered.message ?? '', extensions: { code: answered.code } }];
  return { status: response.status, data: answered.data ?? null, errors: answered.errors ?? refused };
}
