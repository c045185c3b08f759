import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Client } from '../support/client.ts';
import type { ChosenFile } from './pdf.ts';
import { PASSWORD } from './person.ts';
import { DEMO } from './prepared.ts';

type Answers = Readonly<Record<string, unknown>>;
type Row = Answers & { readonly id: string };

const REFUSED = `kind: __typename ... on Refused { blockers { message } }`;
const Outcome = z.looseObject({ kind: z.string() });
const Created = z.object({ record: z.object({ id: z.string() }) });
const Known = z.object({
  version: z.int(),
  documents: z.array(z.object({ key: z.string(), revision: z.int() })),
});

/** The same office work without a browser: prepares through the API what a test begins with. */
export class Desk {
  readonly #client: Client;

  private constructor(client: Client) {
    this.#client = client;
  }

  static async open(address: string, login: string): Promise<Desk> {
    return new Desk(await new Client(address).signIn(DEMO, login, PASSWORD));
  }

  /** Begins a record; gives back its page's path. */
  async begin(type: string, unit: string | null = null): Promise<string> {
    const outcome = await this.#act('createRecord', { type, unit }, '... on RecordCreated { record { id } }');
    return `/r/${Created.parse(outcome).record.id}`;
  }

  /** Answers fields of a document, values as they are kept; rows are added to tables. */
  async fill(path: string, document: string, answers: Answers): Promise<void> {
    const { documents } = await this.#look(path);
    const edits = Object.entries(answers).map(([key, value]) =>
      isRows(value)
        ? { op: 'insertRows', path: [key], after: null, rows: value }
        : { op: 'set', path: [key], value },
    );
    const expectedRevision = documents.find(({ key }) => key === document)?.revision ?? 0;
    await this.#act('saveDocument', { record: idIn(path), document, expectedRevision, edits });
  }

  async attach(path: string, document: string, { name, mimeType, buffer }: ChosenFile): Promise<void> {
    const file = new File([new Uint8Array(buffer)], name, { type: mimeType });
    const response = await this.#client.upload({ record: idIn(path), document }, file);
    if (!response.ok) throw new Error(await response.text());
  }

  /** Sends so many bytes as one file, never all of them in memory; gives back what is answered. */
  async stream(path: string, document: string, bytes: number): Promise<Response> {
    const request = {
      method: 'POST',
      body: multipart({ record: idIn(path), document }, bytes),
      duplex: 'half',
      headers: {
        'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
        'x-csrf-token': this.#client.csrf ?? '',
      },
    };
    return await this.#client.fetch('/files', request);
  }

  async take(path: string, transition: string, said: Answers = {}): Promise<void> {
    const { version } = await this.#look(path);
    await this.#act('takeTransition', { record: idIn(path), transition, expectedVersion: version, ...said });
  }

  async draw(path: string, panel: string, count: number): Promise<void> {
    await this.#act('drawPanel', { record: idIn(path), panel, count });
  }

  /** The id of an organisation by its name. */
  async unit(name: string): Promise<string> {
    const Found = z.object({
      organisations: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }),
    });
    const data = await this.#client.query(
      `query ($search: String) { organisations(search: $search) { edges { node { id } } } }`,
      { search: name },
    );
    const [first] = Found.parse(data).organisations.edges;
    if (!first) throw new Error(`no organisation is called “${name}”`);
    return first.node.id;
  }

  async #look(path: string) {
    const data = await this.#client.query(
      `query ($id: ID!) { record(id: $id) { version documents { key revision } } }`,
      { id: idIn(path) },
    );
    return z.object({ record: Known }).parse(data).record;
  }

  async #act(mutation: string, input: Answers, wanted = ''): Promise<z.infer<typeof Outcome>> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const data = await this.#client.query(
      `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { ${REFUSED} ${wanted} } }`,
      { input: { requestId: randomUUID(), ...input } },
    );
    const { result } = z.object({ result: Outcome }).parse(data);
    if (['Refused', 'InvalidInput', 'DocumentConflict'].includes(result.kind))
      throw new Error(`${mutation}: ${JSON.stringify(result)}`);
    return result;
  }
}

function isRows(value: unknown): value is readonly Row[] {
  return z.array(z.looseObject({ id: z.string() })).safeParse(value).success;
}

function idIn(path: string): string {
  return path.replace('/r/', '');
}

const BOUNDARY = 'lixiang-e2e';
const CHUNK = 1024 * 1024;

function multipart(fields: Readonly<Record<string, string>>, bytes: number): ReadableStream<Uint8Array> {
  const named = Object.entries(fields).map(
    ([name, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `${named.join('')}--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="large.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF-1.4\n`;
  let left = bytes;
  return new ReadableStream({
    start: (controller) => controller.enqueue(Buffer.from(head)),
    pull(controller) {
      controller.enqueue(new Uint8Array(Math.min(CHUNK, left)));
      left -= CHUNK;
      if (left > 0) return;
      controller.enqueue(Buffer.from(`\r\n--${BOUNDARY}--\r\n`));
      controller.close();
    },
  });
}
