import { type Form, type Pack } from '@lixiang/schema';
import { z } from 'zod';
import { type ApiClient } from './api-client.ts';
import { type As } from './expectation.ts';
import { type ScenarioServer } from './scenario-server.ts';

const CREATE_ORGANISATION = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { id } }`;
const READ_OFFICES = `{ organisations(first: 100, office: true) { edges { node { id name offices } } } }`;
const CreatedOrganisation = z.object({ createOrganisation: z.object({ id: z.string() }) });
const Offices = z.object({
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

type Opened = Pick<World, 'server' | 'pack' | 'administrator'> & {
  readonly offices: ReadonlyMap<string, Organisation>;
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
  /** Who keeps the jurisdiction. */
  readonly administrator: ApiClient;
  readonly #offices: ReadonlyMap<string, Organisation>;
  readonly #units = new Map<string, Organisation>();
  readonly #records = new Map<string, NamedRecord>();
  pack: Pack;

  private constructor({ server, pack, administrator, offices }: Opened) {
    this.server = server;
    this.pack = pack;
    this.administrator = administrator;
    this.#offices = offices;
  }

  /** A new jurisdiction with one organisation for every office of the pack. */
  static async open(server: ScenarioServer, like: Pack): Promise<World> {
    const pack = await server.openJurisdiction(like);
    const administrator = await server.letIn(pack.jurisdiction.key, ADMINISTRATOR);
    const { organisations } = await administrator.ask({ query: READ_OFFICES }, Offices);
    const offices = new Map(
      organisations.edges.flatMap(({ node }) =>
        node.offices.map((key) => [key, { id: node.id, name: node.name, people: new Map() }] as const),
      ),
    );
    return new World({ server, pack, administrator, offices });
  }

  /** Goes on to a day. */
  async moveTo(day: string): Promise<void> {
    this.server.setDay(day);
    await this.server.runDay(this.pack.jurisdiction.key);
  }

  /** Someone of an office or a unit, signed in. */
  async actor(as: As): Promise<ApiClient> {
    const organisation = this.#organisation(as);
    const name = as.person ?? `${organisation.name}${as.position ?? ''}经办人`;
    const known = organisation.people.get(name) ?? this.#letIn(organisation, name, as.position);
    organisation.people.set(name, known);
    return await known;
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

  async #createOrganisation(
    input: { readonly name: string } & Readonly<Record<string, unknown>>,
  ): Promise<Organisation> {
    const operation = { query: CREATE_ORGANISATION, variables: { input } };
    const { createOrganisation } = await this.administrator.ask(operation, CreatedOrganisation);
    return { id: createOrganisation.id, name: input.name, people: new Map() };
  }

  async #letIn({ id, people }: Organisation, name: string, position?: string): Promise<ApiClient> {
    return await this.server.letIn(this.pack.jurisdiction.key, {
      login: `p${id.replaceAll('-', '').slice(-16)}${people.size}`,
      name,
      organisationId: id,
      positions: position === undefined ? [] : [position],
      administrator: false,
    });
  }
}
