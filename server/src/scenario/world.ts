import { type Form, type Pack } from '@lixiang/schema';
import { z } from 'zod';
import { type ApiClient } from './api-client.ts';
import { type As } from './expectation.ts';
import { type ScenarioServer } from './scenario-server.ts';

const CREATE_ORGANISATION = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { id } }`;
const READ_ORGANISATIONS = `{ organisations(first: 200) { edges { node { id name offices } } } }`;
const CreatedOrganisation = z.object({ createOrganisation: z.object({ id: z.string() }) });
const Organisations = z.object({
  organisations: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          id: z.string(),
          name: z.string(),
          offices: z.array(z.string()),
        }),
      }),
    ),
  }),
});

type Organisation = {
  readonly id: string;
  readonly name: string;
  /** Its people, by name. */
  readonly people: Map<string, Promise<ApiClient>>;
};
export type NamedRecord = { readonly id: string; readonly type: string; readonly by: As };
type Description = {
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly authority?: string | undefined;
};

type Opened = Pick<World, 'server' | 'jurisdiction' | 'pack' | 'administrator'> & {
  readonly day: string;
  readonly offices: ReadonlyMap<string, Organisation>;
  readonly units: ReadonlyMap<string, Organisation>;
  readonly records: ReadonlyMap<string, NamedRecord>;
};

const ADMINISTRATOR = {
  login: 'administrator',
  name: '管理员',
  organisationId: null,
  positions: [],
  administrator: true,
};

/** What a scenario speaks of by name: its jurisdiction, with offices, units, people and records. */
export class World {
  readonly server: ScenarioServer;
  readonly jurisdiction: string;
  /** Who keeps the jurisdiction. */
  readonly administrator: ApiClient;
  readonly #offices: ReadonlyMap<string, Organisation>;
  readonly #units: Map<string, Organisation>;
  readonly #records: Map<string, NamedRecord>;
  #day: string;
  pack: Pack;

  private constructor({ server, jurisdiction, day, pack, administrator, offices, units, records }: Opened) {
    this.server = server;
    this.jurisdiction = jurisdiction;
    this.#day = day;
    this.pack = pack;
    this.administrator = administrator;
    this.#offices = offices;
    this.#units = new Map(units);
    this.#records = new Map(records);
  }

  /** A jurisdiction on this day, with an organisation for every office of the pack, and the units that there are. */
  static async open(server: ScenarioServer, like: Pack, day: string): Promise<World> {
    server.setDay(day);
    const pack = await server.openJurisdiction(like);
    const administrator = await server.letIn(pack.jurisdiction.key, ADMINISTRATOR);
    const { organisations } = await administrator.ask({ query: READ_ORGANISATIONS }, Organisations);
    const offices = new Map(
      organisations.edges.flatMap(({ node }) =>
        node.offices.map((key) => [key, { id: node.id, name: node.name, people: new Map() }] as const),
      ),
    );
    const { key: jurisdiction } = pack.jurisdiction;
    const units = new Map(
      organisations.edges.map(({ node: { id, name } }) => [name, { id, name, people: new Map() }]),
    );
    const records = new Map<string, NamedRecord>();
    return new World({ server, jurisdiction, day, pack, administrator, offices, units, records });
  }

  /** Another world in which all is as it now is here; what then happens in the one is nothing to the other. */
  async copy(): Promise<World> {
    const organisations = [...this.#offices.values(), ...this.#units.values()];
    const people = organisations.flatMap((each) => Array.from(each.people.values()));
    const here = [this.administrator, ...(await Promise.all(people))];
    const { jurisdiction, clients } = await this.server.copyJurisdiction(this.jurisdiction, here);
    const there = new Map(here.map((client, index) => [client, clients[index] ?? client]));
    const again = (client: ApiClient) => there.get(client) ?? client;
    return new World({
      server: this.server,
      jurisdiction,
      day: this.#day,
      pack: this.pack,
      administrator: again(this.administrator),
      offices: await copyOrganisations(this.#offices, again),
      units: await copyOrganisations(this.#units, again),
      records: this.#records,
    });
  }

  /** Puts the clock to the day that it is here. */
  enter(): void {
    this.server.setDay(this.#day);
  }

  /** Goes on to a day. */
  async moveTo(day: string): Promise<void> {
    this.#day = day;
    this.server.setDay(day);
    await this.server.runDay(this.jurisdiction);
  }

  /** Someone of an office or a unit, signed in. */
  async actor(as: As): Promise<ApiClient> {
    const organisation = this.#organisation(as);
    const name = as.person ?? `${organisation.name}${as.position ?? ''}经办人`;
    const known = organisation.people.get(name) ?? this.#letIn(organisation, name, as.position);
    organisation.people.set(name, known);
    return await known;
  }

  /** A unit that there is stays as it is. */
  async addUnit(name: string, { attributes = {}, authority }: Description): Promise<void> {
    if (this.#units.has(name)) return;
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

  async #createOrganisation(
    input: { readonly name: string } & Readonly<Record<string, unknown>>,
  ): Promise<Organisation> {
    const operation = { query: CREATE_ORGANISATION, variables: { input } };
    const { createOrganisation } = await this.administrator.ask(operation, CreatedOrganisation);
    return { id: createOrganisation.id, name: input.name, people: new Map() };
  }

  async #letIn({ id, people }: Organisation, name: string, position?: string): Promise<ApiClient> {
    return await this.server.letIn(this.jurisdiction, {
      login: `p${id.replaceAll('-', '').slice(-16)}${people.size}`,
      name,
      organisationId: id,
      positions: position === undefined ? [] : [position],
      administrator: false,
    });
  }
}

async function copyOrganisations(
  organisations: ReadonlyMap<string, Organisation>,
  again: (client: ApiClient) => ApiClient,
): Promise<ReadonlyMap<string, Organisation>> {
  const copies = new Map<string, Organisation>();
  for (const [key, organisation] of organisations) {
    const people: Organisation['people'] = new Map();
    for (const [name, client] of organisation.people) people.set(name, Promise.resolve(again(await client)));
    copies.set(key, { ...organisation, people });
  }
  return copies;
}
