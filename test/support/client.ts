/** What the API answered. */
export type Answer<Data = unknown> = {
  readonly status: number;
  readonly data: Data;
  readonly errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
};

type Sent = { readonly headers?: Readonly<Record<string, string>>; readonly csrf?: string | null };

/** A browser of sorts: it keeps its cookie, and sends the token of its session as the client does. */
export class Client {
  readonly #address: string;
  /** Before every path. */
  readonly #within: string;
  #cookie = '';
  #csrf: string | null = null;

  constructor(address: string, within = '') {
    this.#address = address;
    this.#within = within;
  }

  /** The same browser where the program runs below another path, with the token that is asked for there. */
  async enter(within: string): Promise<Client> {
    const entered = new Client(this.#address, within);
    entered.#cookie = this.#cookie;
    const { viewer } = await entered.query<{ viewer: { csrfToken: string } | null }>(
      '{ viewer { csrfToken } }',
    );
    entered.#csrf = viewer?.csrfToken ?? null;
    return entered;
  }

  get csrf(): string | null {
    return this.#csrf;
  }

  /** The cookie of its session. */
  get cookie(): { readonly name: string; readonly value: string } {
    const [name = '', value = ''] = this.#cookie.split('=');
    return { name, value };
  }

  /** Asks, and gives back whatever is answered. */
  async ask(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
    sent: Sent = {},
  ): Promise<Answer> {
    return await this.#send<unknown>({ query, variables }, sent);
  }

  /** Asks what must succeed, and gives back the data. */
  async query<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    const { data, errors } = await this.#send<Data>({ query, variables }, {});
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** Signs in; throws if that is refused. */
  async signIn(jurisdiction: string, login: string, password: string): Promise<this> {
    const { signIn } = await this.query<{ signIn: { viewer?: { csrfToken: string } } }>(
      `mutation ($input: SignInInput!) {
        signIn(input: $input) { ... on SignedIn { viewer { csrfToken } } ... on SignInRefused { code } }
      }`,
      { input: { jurisdiction, login, password } },
    );
    if (!signIn.viewer) throw new Error(`${login}: ${JSON.stringify(signIn)}`);
    this.#csrf = signIn.viewer.csrfToken;
    return this;
  }

  /** Uploads a file to a document of a record. */
  async upload(
    place: { readonly record: string; readonly document: string },
    file: File,
    sent: Sent = {},
  ): Promise<Response> {
    const body = new FormData();
    body.set('record', place.record);
    body.set('document', place.document);
    body.set('file', file);
    return await this.fetch('/files', {
      method: 'POST',
      body,
      headers: { ...this.#token(sent), ...sent.headers },
    });
  }

  /** Any request, with this client's cookie. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookie) headers.set('cookie', this.#cookie);
    const response = await fetch(new URL(`${this.#within}${path}`, this.#address), { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) this.#cookie = cookie.split(';')[0] ?? '';
    return response;
  }

  async #send<Data>(body: object, sent: Sent): Promise<Answer<Data>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...this.#token(sent), ...sent.headers },
    });
    const { data, errors = [] }: Omit<Answer<Data>, 'status'> = JSON.parse(await response.text());
    return { status: response.status, data, errors };
  }

  #token({ csrf = this.#csrf }: Sent): Readonly<Record<string, string>> {
    return csrf === null ? {} : { 'x-csrf-token': csrf };
  }
}
