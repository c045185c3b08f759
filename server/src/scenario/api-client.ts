import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { SESSION_COOKIE } from '../http/session-cookie.ts';

const Refusal = z.object({ code: z.string(), message: z.string() });
const Failure = z.object({ message: z.string(), extensions: z.object({ code: z.string() }) });
const Answer = z.object({ data: z.unknown().optional(), errors: z.array(Failure).default([]) });

/** A request that could not stand, by the code that the API gave it. */
export class RequestRefused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What a browser holds of its session. */
export type Admission = { readonly token: string; readonly csrfToken: string };
type Operation = { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> };
type Place = { readonly record: string; readonly document: string };
type Sent = { readonly url: string; readonly payload: string | Buffer; readonly type: string };

/** One person at the API, signed in. Requests go through the whole server, but over no wire. */
export class ApiClient {
  readonly #server: FastifyInstance;
  readonly admission: Admission;

  constructor(server: FastifyInstance, admission: Admission) {
    this.#server = server;
    this.admission = admission;
  }

  /** Asks one operation, and reads the answer in the given shape. */
  async ask<T>({ query, variables = {} }: Operation, shape: z.ZodType<T>): Promise<T> {
    const payload = JSON.stringify({ query, variables });
    const response = await this.#post({ url: '/graphql', payload, type: 'application/json' });
    const { data, errors } = Answer.parse(response.json());
    if (errors[0]) throw new RequestRefused(errors[0].extensions.code, errors[0].message);
    return shape.parse(data);
  }

  /** Sends a file to a document of a record. */
  async upload(place: Place, file: File): Promise<void> {
    const form = new FormData();
    form.set('record', place.record);
    form.set('document', place.document);
    form.set('file', file);
    const encoded = new Response(form);
    const payload = Buffer.from(await encoded.arrayBuffer());
    const type = encoded.headers.get('content-type') ?? '';
    const response = await this.#post({ url: '/files', payload, type });
    if (response.statusCode < 400) return;
    const { code, message } = Refusal.parse(response.json());
    throw new RequestRefused(code, message);
  }

  async #post({ url, payload, type }: Sent) {
    return await this.#server.inject({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': type, 'x-csrf-token': this.admission.csrfToken },
      cookies: { [SESSION_COOKIE]: this.admission.token },
    });
  }
}
