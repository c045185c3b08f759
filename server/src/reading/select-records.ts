import { type RawBuilder, sql } from 'kysely';
import { organisationLoader } from '../organisation/organisation.rows.ts';
import { type OrganisationType } from '../organisation/organisation.type.ts';
import { unitValues } from '../procedure/document-state.ts';
import { packOf } from '../record/packs.ts';
import { dateOfLaw } from '../shared/clock.ts';
import { type Reader, type ReadRecord } from './reader.ts';
import { type Wanted } from './wanted.ts';

/** The type that is read, as the schema knows it. */
export type ReadType = { readonly key: string; readonly keepsWritten: boolean };

/** What a question did not ask for does not come back with its rows. */
export type RecordRow = Omit<ReadRecord, keyof typeof NOT_ASKED> &
  Partial<Pick<ReadRecord, 'facts' | 'authorityId'>> & {
    readonly documents?: ReadRecord['documents'] | null;
    readonly unitName?: string;
    readonly unitAttributes?: Readonly<Record<string, unknown>>;
    readonly unitRest?: Omit<OrganisationType, 'id' | 'name' | 'attributes' | 'authorityId'>;
  };

const NOT_ASKED = { facts: {}, authorityId: null, documents: {} } as const;

/** What is read of records of one type, with what was asked of their documents. */
export function readColumns(
  type: ReadType,
  { documents, unit, authority, facts }: Wanted,
): RawBuilder<unknown> {
  const answers = Object.keys(documents).length > 0 ? [sql`${answersOf(type, documents)} as documents`] : [];
  return sql.join([
    OWN,
    ...(facts ? [FACTS] : []),
    ...(unit || authority || type.keepsWritten ? [UNIT] : []),
    ...(unit ? [REST] : []),
    ...answers,
  ]);
}

/** Where they are read from: their units stand beside them where anything is asked of these. */
export function readFrom({ keepsWritten }: ReadType, { unit, authority }: Wanted): RawBuilder<unknown> {
  return unit || authority || keepsWritten ? WITH_UNIT : ALONE;
}

const OWN = sql.raw(`record.id, record.type, record.number, record.title, record.state,
  record.state_since as "stateSince", record.unit_id as "unitId", record.version,
  record.pack_version as "packVersion", record.created_at as "createdOn", record.updated_at as "updatedAt"`);
const FACTS = sql.raw('record.facts');
const UNIT = sql.raw(`unit.authority_id as "authorityId", unit.name as "unitName",
  unit.attributes as "unitAttributes"`);
/** What of the unit is shown, and not needed otherwise. */
const REST = sql.raw(`jsonb_build_object('offices', unit.offices, 'creditCode', unit.credit_code,
  'active', unit.active) as "unitRest"`);
const ALONE = sql.raw('record');
const WITH_UNIT = sql.raw(`record join organisation unit
  on unit.jurisdiction = record.jurisdiction and unit.id = record.unit_id`);

function answersOf(type: ReadType, documents: Wanted['documents']): RawBuilder<ReadRecord['documents']> {
  const entries = Object.entries(documents);
  const parts = entries.flatMap(([key, fields]) => [
    sql.lit(key),
    type.keepsWritten ? written(key) : handedIn(key, fields),
  ]);
  return sql`jsonb_build_object(${sql.join(parts)})`;
}

/** Of what was handed in last, the fields that were asked for. */
function handedIn(key: string, fields: readonly string[]): RawBuilder<unknown> {
  const chosen = fields.flatMap((field) => [sql.lit(field), sql`s.values -> ${sql.lit(field)}`]);
  const answers = chosen.length > 80 ? sql`s.values` : sql`jsonb_build_object(${sql.join(chosen)})`;
  return sql`(select ${answers} from submission s
    where s.jurisdiction = record.jurisdiction and s.record_id = record.id and s.document_key = ${sql.lit(key)}
    order by s.sequence desc limit 1)`;
}

function written(key: string): RawBuilder<unknown> {
  return sql`(select d.values from document d
    where d.jurisdiction = record.jurisdiction and d.record_id = record.id and d.key = ${sql.lit(key)})`;
}

/** Rows as the resolvers read them: what is only written is gone through by its form, as everywhere. */
export async function recordsOf(
  { context }: Reader,
  type: ReadType,
  rows: readonly RecordRow[],
): Promise<readonly ReadRecord[]> {
  const units = organisationLoader(context);
  for (const {
    unitId: id,
    unitName: name = '',
    unitAttributes: attributes = {},
    authorityId = null,
    unitRest,
  } of rows)
    if (unitRest) units.prime(id, { id, name, attributes, authorityId, ...unitRest });
  if (!type.keepsWritten)
    return rows.map((row) => ({ ...NOT_ASKED, ...row, documents: row.documents ?? {} }));
  const today = dateOfLaw(context.clock());
  return await Promise.all(
    rows.map(async (row) => {
      const pack = await packOf(context, row.packVersion);
      const { unitName: name = '', unitAttributes: attributes = {}, authorityId = null } = row;
      const authority = authorityId === null ? null : { id: authorityId, name: '' };
      const unit = unitValues({ name, attributes, authority });
      const forms = pack.type(row.type)?.recordType.documents ?? [];
      const documents = Object.entries(row.documents ?? {}).map(([key, values]) => {
        const form = forms.find((each) => each.key === key)?.form;
        const compiled = form === undefined ? undefined : pack.form(form);
        const circumstances = { today, parameters: pack.parameters, unit };
        return [key, values && compiled ? compiled.evaluate(values, circumstances).values : values] as const;
      });
      return { ...NOT_ASKED, ...row, documents: Object.fromEntries(documents) };
    }),
  );
}
