import { type Answer } from './client.ts';
import { answered, type SampleCounty } from './sample-county.ts';

const LINKED = '... on RecordsLinked { record { id } } ... on Refused { blockers { code key } }';

/** What has come to be of a record: where it stands, and how many rows of each kind it has. */
export type Left = {
  readonly state: string;
  readonly version: number;
  readonly event: number;
  readonly submission: number;
  readonly filing: number;
  readonly notice: number;
  readonly audit: number;
};

/** Projects of the sample county as far along as a test wants them, on entries of its list. */
export class SampleProjects {
  readonly #county: SampleCounty;

  constructor(county: SampleCounty) {
    this.#county = county;
  }

  /** An entry of the list, as far as it is listed. */
  async listedEntry(name = '路灯'): Promise<string> {
    const [unit, bureau] = [await this.#county.as('unit'), await this.#county.as('bureau')];
    const entry = await unit.begin('entry');
    await unit.fill(entry, 'card', { name });
    take(await bureau.act(entry, 'list'));
    return entry;
  }

  /** A project with its application written, on these entries. */
  async drafted(...entries: readonly string[]): Promise<string> {
    const unit = await this.#county.as('unit');
    const record = await unit.begin('project');
    await unit.fill(record, 'application', { name: '智慧路灯', amount: 1000 });
    for (const to of entries) await unit.change('linkRecords', { record, link: 'entries', to }, LINKED);
    return record;
  }

  async submitted(...entries: readonly string[]): Promise<string> {
    const record = await this.drafted(...(entries.length > 0 ? entries : [await this.listedEntry()]));
    take(await (await this.#county.as('unit')).act(record, 'submit'));
    return record;
  }

  /** A project before the planning office: its reviews are not what is tested here. */
  async deciding(...entries: readonly string[]): Promise<string> {
    const record = await this.submitted(...entries);
    await this.#county.application.store.inJurisdiction('sample', (rows) =>
      rows.updateTable('record').set({ state: 'deciding' }).where('id', '=', record).execute(),
    );
    return record;
  }

  /** Where a record stands, and how many rows of each kind it has. */
  async rowsOf(record: string): Promise<Left> {
    return await this.#county.application.store.inJurisdiction('sample', async (rows) => {
      const count = async (table: 'event' | 'submission' | 'filing' | 'notice' | 'audit_entry') =>
        (await rows.selectFrom(table).select('id').where('record_id', '=', record).execute()).length;
      const row = await rows
        .selectFrom('record')
        .select(['state', 'version', 'facts', 'title', 'updated_at'])
        .where('id', '=', record)
        .executeTakeFirstOrThrow();
      return {
        ...row,
        event: await count('event'),
        submission: await count('submission'),
        filing: await count('filing'),
        notice: await count('notice'),
        audit: await count('audit_entry'),
      };
    });
  }
}

function take(answer: Answer): void {
  const { __typename: came } = answered<{ __typename: string }>(answer);
  if (came !== 'TransitionTaken') throw new Error(JSON.stringify(answer));
}
