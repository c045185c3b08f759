import { z } from 'zod';
import { Client } from '../support/client.ts';

const UploadRefused = z.object({ code: z.string(), message: z.string() });
const Failure = z.object({ message: z.string(), extensions: z.object({ code: z.string() }) });

/** A request that could not stand, by the code that the API gave it. */
export class RequestRefused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export type Credentials = {
  readonly jurisdiction: string;
  readonly login: string;
  readonly password: string;
};

type Operation = { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> };

/** One person at the API, signed in. */
export class ApiClient {
  readonly #client: Client;

  private constructor(client: Client) {
    this.#client = client;
  }

  static async signIn(address: string, { jurisdiction, login, password }: Credentials): Promise<ApiClient> {
    return new ApiClient(await new Client(address).signIn(jurisdiction, login, password));
  }

  /** Asks one operation, and reads the answer in the given shape. */
  async ask<T>({ query, variables = {} }: Operation, shape: z.ZodType<T>): Promise<T> {
    const { data, errors } = await this.#client.ask(query, variables);
    if (errors[0]) {
      const { message, extensions } = Failure.parse(errors[0]);
      throw new RequestRefused(extensions.code, message);
    }
    return shape.parse(data);
  }

  /** Sends a file to a document of a record. */
  async upload(place: Parameters<Client['upload']>[0], file: File): Promise<void> {
    const response = await this.#client.upload(place, file);
    if (response.ok) return;
    const { code, message } = UploadRefused.parse(await response.json());
    throw new RequestRefused(code, message);
  }
}
