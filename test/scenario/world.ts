import { type Form, type Pack } from '@lixiang/schema';
import { z } from 'zod';
import { ApiClient, type Credentials } from './api-client.ts';
import { type As } from './expectation.ts';
import { type ScenarioServer } from './scenario-server.ts';

const PASSWORD = 'Scenario-2022-pass';
const CREATE_ORGANISATION = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { id } }`;
const CREATE_ACCOUNT = `mutation ($input: CreateAccountInput!) { createAccount(input: $input) { id } }`;
const CreatedOrganisation = z.object({ createOrganisation: z.object({ id: z.string() }) });
const CreatedAccount = z.object({ createAccount: z.object({ id: z.string() }) });

type Organisation = {
  readonly id: string;
  readonly name: string;
  /** Of its people, by name. */
  readonly accounts: Map<string, Promise<Credentials>>;
};
export type NamedRecord = { readonly id: string; readonly type: string; readonly by: As };
type Description = {
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly authority?: string | undefined;
};

/** What a scenario speaks of by name: its jurisdiction, with offices, units, people and records. */
export class World {
  readonly server: ScenarioServer;
  readonly #administrator: Credentials;
  readonly #offices = new Map<string, Organisation>();
  readonly #units = new Map<string, Organisation>();
  readonly #records = new Map<string, NamedRecord>();
  #sessions = new Map<string, Promise<ApiClient>>();
  pack: Pack;

  private constructor(server: ScenarioServer, pack: Pack, administrator: Credentials) {
    this.server = server;
    this.pack = pack;
    this.#administrator = administrator;
  }

  /** A new jurisdiction with one organisation for every office of the pack. */
  static async open(server: ScenarioServer, like: Pack): Promise<World> {
    const { pack, administrator } = await server.openJurisdiction(like);
    const world = new World(server, pack, administrator);
    for (const { key, name } of pack.offices) {
      world.#offices.set(key, await world.#createOrganisation({ name, offices: [key] }));
    }
    return world;
  }

  /** Goes on to a day; whoever was signed in has gone home meanwhile. */
  async moveTo(day: string): Promise<void> {
    this.server.setDay(day);
    this.#sessions = new Map();
    await this.server.runDay(this.pack.jurisdiction.key);
  }

  async administrator(): Promise<ApiClient> {
    return await this.#session(this.#administrator);
  }

  /** Someone of an office or a unit, signed in. */
  async actor(as: As): Promise<ApiClient> {
    const organisation = this.#organisation(as);
    const person = as.person ?? `${organisation.name}${as.position ?? ''}经办人`;
    const account =
      organisation.accounts.get(person) ?? this.#createAccount(organisation, person, as.position);
    organisation.accounts.set(person, account);
    return await this.#session(await account);
  }

  async addUnit(name: string, { attributes = {}, authority }: Description): Promise<void> {
    const described = {
      name,
      attributes,
      authority: authority === undefined ? null : this.unitId(authority),
    };
    this.#units.set(name, await this.#createOrganisation(described));
  }

  /** Ids of organisations and records by what the scenario calls them. */
  names(): Readonly<Record<string, string>> {
    const organisations = [...this.#offices.values(), ...this.#units.values()];
    return Object.fromEntries([
      ...[...this.#records].map(([name, { id }]) => [id, name]),
      ...organisations.map(({ id, name }) => [id, name]),
    ]);
  }

  unitId(name: string): string {
    return this.#organisation({ unit: name }).id;
  }

  addRecord(name: string, record: NamedRecord): void {
    if (this.#records.has(name)) throw new Error(`two records are called “${name}”`);
    this.#records.set(name, record);
  }

  record(name: string): NamedRecord {
    const record = this.#records.get(name);
    if (!record) throw new Error(`no record is called “${name}”`);
    return record;
  }

  /** The form of one document of a record. */
  formOf(record: NamedRecord, document: string): Form {
    const type = this.pack.recordTypes.find(({ key }) => key === record.type);
    const formKey = type?.documents.find(({ key }) => key === document)?.form;
    const form = this.pack.forms.find(({ key }) => key === formKey);
    if (!form) throw new Error(`${record.type} has no document “${document}” with a form`);
    return form;
  }

  #organisation(as: As): Organisation {
    const found = 'office' in as ? this.#offices.get(as.office) : this.#units.get(as.unit);
    if (!found) throw new Error('office' in as ? `no office “${as.office}”` : `no unit “${as.unit}”`);
    return found;
  }

  async #createOrganisation(input: { readonly name: string } & Readonly<Record<string, unknown>>) {
    const administrator = await this.administrator();
    const operation = { query: CREATE_ORGANISATION, variables: { input } };
    const { createOrganisation } = await administrator.ask(operation, CreatedOrganisation);
    return { id: createOrganisation.id, name: input.name, accounts: new Map() };
  }

  async #createAccount(
    { id, accounts }: Organisation,
    name: string,
    position?: string,
  ): Promise<Credentials> {
    const login = `p${id.replaceAll('-', '').slice(-16)}${accounts.size}`;
    const administrator = await this.administrator();
    const positions = position === undefined ? [] : [position];
    const input = { login, name, password: PASSWORD, organisation: id, positions };
    await administrator.ask({ query: CREATE_ACCOUNT, variables: { input } }, CreatedAccount);
    return { jurisdiction: this.#administrator.jurisdiction, login, password: PASSWORD };
  }

  async #session(credentials: Credentials): Promise<ApiClient> {
    const known = this.#sessions.get(credentials.login);
    if (known) return await known;
    const session = ApiClient.signIn(this.server.address, credentials);
    this.#sessions.set(credentials.login, session);
    return await session;
  }
}
