import { randomUUID } from 'node:crypto';
import { Pack, type PackSource } from '@lixiang/schema';
import { type ApplicationOptions } from '@lixiang/server';
import { SAMPLE_PACK_SOURCE } from '../../server/src/procedure/sample-pack.ts';
import { type Answer, type Client } from './client.ts';
import { settle, startApplication, type TestApplication } from './application.ts';

const LOGINS = {
  unit: '城管局',
  school: '一中',
  authority: '教育局',
  bureau: '管理局',
  planning: '发展改革局',
  finance: '财政局',
} as const;
export type Login = keyof typeof LOGINS;

const PEOPLE = {
  organisations: [
    { name: LOGINS.unit },
    { name: LOGINS.authority },
    { name: LOGINS.school, authority: LOGINS.authority },
    { name: LOGINS.bureau, offices: ['bureau'] },
    { name: LOGINS.planning, offices: ['planning'] },
    { name: LOGINS.finance, offices: ['finance'] },
  ],
  accounts: Object.entries(LOGINS).map(([login, organisation]) => ({
    login,
    organisation,
    name: `${organisation}经办`,
  })),
};

/** The key of the other county. */
export const FAR = 'faraway';

export type SampleCounty = {
  readonly application: TestApplication;
  /** Somebody of the sample county, signed in once. */
  readonly as: (login: Login) => Promise<Person>;
  /** Somebody of another county that has the same pack and the same people. */
  readonly asFar: (login: Login) => Promise<Person>;
  readonly close: () => Promise<void>;
};

/** The real program with two counties that have the sample pack, or another. */
export async function openSampleCounty(
  source: PackSource = SAMPLE_PACK_SOURCE,
  rules: ApplicationOptions['rules'] = {},
  options: Partial<ApplicationOptions> = {},
): Promise<SampleCounty> {
  const application = await startApplication({ ...options, rules });
  await settle(application, Pack.parse(source), PEOPLE);
  const far = { key: FAR, name: '乙县', code: '500902' };
  await settle(application, Pack.parse({ ...source, jurisdiction: far }), PEOPLE);
  const people = new Map<string, Promise<Person>>();
  const person = (login: Login, jurisdiction: string) => {
    const key = `${jurisdiction}/${login}`;
    const known =
      people.get(key) ?? application.signIn(login, jurisdiction).then((client) => new Person(client));
    people.set(key, known);
    return known;
  };
  return {
    application,
    as: (login) => person(login, source.jurisdiction.key),
    asFar: (login) => person(login, FAR),
    close: () => application.close(),
  };
}

const BLOCKERS = `blockers { code key message document answer facts { label actual required }
  cures { who mine act record transition document } issues { path code } basis { articles { key } }
  record within { message record basis { articles { key } } } }`;
const RECORD = `id number title version state { key } facts columns`;

export type Seen = {
  readonly id: string;
  readonly number: string;
  readonly title: string | null;
  readonly version: number;
  readonly state: { readonly key: string };
  readonly facts: Readonly<Record<string, unknown>>;
  readonly columns: Readonly<Record<string, unknown>>;
};
type Blocked = { readonly code: string; readonly key: string | null; readonly message: string };

/** One person at work in a browser. */
export class Person {
  readonly client: Client;

  constructor(client: Client) {
    this.client = client;
  }

  async ask(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    return await this.client.ask(query, variables);
  }

  async upload(place: { readonly record: string; readonly document: string }, file: File): Promise<Response> {
    return await this.client.upload(place, file);
  }

  async query<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    return await this.client.query<Data>(query, variables);
  }

  /** A mutation by its name, with a request id of its own unless it is given one. */
  async change(name: string, input: Readonly<Record<string, unknown>>, result: string): Promise<Answer> {
    const noun = name === 'unlinkRecords' ? 'linkRecords' : name;
    const type = `${noun[0]?.toUpperCase()}${noun.slice(1)}Input`;
    return await this.ask(
      `mutation ($input: ${type}!) { answer: ${name}(input: $input) { __typename ${result} } }`,
      {
        input: { requestId: randomUUID(), ...input },
      },
    );
  }

  async create(input: Readonly<Record<string, unknown>>): Promise<Answer> {
    return await this.change(
      'createRecord',
      input,
      `... on RecordCreated { record { ${RECORD} } } ... on Refused { ${BLOCKERS} }`,
    );
  }

  /** Begins a record that must be allowed. */
  async begin(type: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
    return answered<{ record: Seen }>(await this.create({ type, ...more })).record.id;
  }

  async save(input: Readonly<Record<string, unknown>>): Promise<Answer> {
    return await this.change(
      'saveDocument',
      input,
      `... on DocumentSaved { merged document { revision draft complete issues { path code } } }
       ... on DocumentConflict { revision conflicts { path mine theirs by } document { draft } }
       ... on Refused { ${BLOCKERS} } ... on InvalidInput { issues { path code } }`,
    );
  }

  /** Writes answers into a document that must take them. */
  async fill(record: string, document: string, values: Readonly<Record<string, unknown>>): Promise<void> {
    const { revision } = await this.document(record, document);
    const edits = Object.entries(values).map(([key, value]) => ({ op: 'set', path: [key], value }));
    const saved = await this.save({ record, document, expectedRevision: revision, edits });
    if (!saved.data || !('merged' in answered<object>(saved))) throw new Error(JSON.stringify(saved));
  }

  async document(record: string, key: string) {
    const { record: found } = await this.query<{
      record: {
        document: {
          readonly key: string;
          readonly revision: number;
          readonly draft: unknown;
          readonly editable: boolean;
          readonly applies: boolean;
          readonly complete: boolean;
          readonly submissions: readonly {
            readonly sequence: number;
            readonly values: unknown;
            readonly digest: string;
          }[];
        } | null;
      };
    }>(
      `query ($record: ID!, $key: String!) { record(id: $record) { document(key: $key) {
        key revision draft editable applies complete submissions { sequence values digest } } } }`,
      { record, key },
    );
    const { document } = found;
    if (!document) throw new Error(`${record} has no ${key}`);
    return document;
  }

  async see(record: string): Promise<Seen> {
    return (
      await this.query<{ record: Seen }>(`query ($record: ID!) { record(id: $record) { ${RECORD} } }`, {
        record,
      })
    ).record;
  }

  async take(input: Readonly<Record<string, unknown>>): Promise<Answer> {
    return await this.change(
      'takeTransition',
      input,
      `... on TransitionTaken { record { ${RECORD} } event { id sequence name } } ... on Refused { ${BLOCKERS} }`,
    );
  }

  /** Takes a transition from the version that there is; answers what came of it. */
  async act(
    record: string,
    transition: string,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<Answer> {
    const { version } = await this.see(record);
    return await this.take({ record, transition, expectedVersion: version, ...more });
  }
}

/** What a mutation answered; throws where it did not answer at all. */
export function answered<Result>({ data, errors }: Answer): Readonly<Result> {
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  // What came over the wire is taken for what the query asked.
  const { answer }: { readonly answer: Result } = JSON.parse(JSON.stringify(data));
  return answer;
}

/** Keys (or codes) of the blockers that a mutation was refused by. */
export function refusedBy(answer: Answer): readonly string[] {
  const { blockers } = answered<{ readonly blockers?: readonly Blocked[] }>(answer);
  return (blockers ?? []).map(({ key, code }) => key ?? code);
}

/** The codes of the errors that a request was thrown out by. */
export function thrown({ errors }: Answer): readonly unknown[] {
  return errors.map(({ extensions }) => extensions['code']);
}
