import { writeAudit } from '../audit/write-audit.ts';
import type { Context } from '../context/context.ts';
import { currentPack } from '../pack/published-pack.ts';
import { type Page, pageOf, rowsToFetch } from '../shared/connection.ts';
import { decodeCursor } from '../shared/cursor.ts';
import { DomainError } from '../shared/domain-error.ts';
import { newId } from '../shared/ids.ts';
import { likePattern } from '../shared/like-pattern.ts';
import { countRows } from '../storage/count-rows.ts';
import { json, type Rows } from '../storage/rows.ts';
import { violatesUnique } from '../storage/unique-violation.ts';
import { checkOrganisation } from './check-organisation.ts';
import { selectOrganisations } from './organisation.rows.ts';
import type {
  CreateOrganisationInput,
  OrganisationType,
  UpdateOrganisationInput,
} from './organisation.type.ts';

export type OrganisationQuestion = {
  readonly search: string | null;
  /** Offices only, or units only; null for both. */
  readonly office: boolean | null;
  readonly first: number;
  readonly after: string | null;
};

/** The organisations of the jurisdiction, by name. */
export async function listOrganisations(
  context: Context,
  question: OrganisationQuestion,
): Promise<Page<OrganisationType>> {
  const limit = rowsToFetch(question.first);
  const after = decodeCursor(question.after, 1)?.[0];
  const rows = await context.read((all) => {
    const wanted = filtered(selectOrganisations(all), question).orderBy('organisation.name').limit(limit);
    return (typeof after === 'string' ? wanted.where('organisation.name', '>', after) : wanted).execute();
  });
  return pageOf({
    rows,
    first: question.first,
    position: (row) => [row.name],
    node: (row) => row,
    total: () => context.read((all) => countRows(filtered(selectOrganisations(all), question))),
  });
}

type Selection = ReturnType<typeof selectOrganisations>;

function filtered(selection: Selection, { search, office }: OrganisationQuestion): Selection {
  let wanted = selection;
  if (search) wanted = wanted.where('organisation.name', 'like', likePattern(search));
  if (office !== null)
    wanted = wanted.where('organisation.offices', office ? '!=' : '=', json<readonly string[]>([]));
  return wanted;
}

/** Adds an organisation; the caller is an administrator. */
export async function createOrganisation(
  context: Context,
  input: CreateOrganisationInput,
): Promise<OrganisationType> {
  return await context.change(async (rows) => {
    const { pack } = await currentPack(context, rows);
    const described = {
      name: input.name.trim(),
      offices: input.offices,
      creditCode: input.creditCode ?? null,
      authorityId: input.authority ?? null,
      active: true,
    };
    const attributes = checkOrganisation(pack, { ...described, attributes: input.attributes ?? {} });
    const organisation = { id: newId(), ...described, attributes };
    await checkAuthority(rows, organisation);
    await write(() =>
      rows
        .insertInto('organisation')
        .values({ jurisdiction: context.jurisdiction, id: organisation.id, ...columns(organisation) })
        .execute(),
    );
    await writeAudit(rows, context, { action: 'createOrganisation', detail: organisation });
    return organisation;
  });
}

/** Changes what the input names; the caller is an administrator. */
export async function updateOrganisation(
  context: Context,
  input: UpdateOrganisationInput,
): Promise<OrganisationType> {
  return await context.change(async (rows) => {
    const { pack } = await currentPack(context, rows);
    const before = await selectOrganisations(rows)
      .where('organisation.id', '=', input.id)
      .forUpdate()
      .executeTakeFirst();
    if (!before) throw DomainError.notFound();
    const described = {
      name: input.name?.trim() ?? before.name,
      offices: input.offices ?? before.offices,
      creditCode: input.creditCode === undefined ? before.creditCode : input.creditCode,
      authorityId: input.authority === undefined ? before.authorityId : input.authority,
      active: input.active ?? before.active,
    };
    const attributes = checkOrganisation(pack, {
      ...described,
      attributes: input.attributes ?? before.attributes,
    });
    const organisation = { id: before.id, ...described, attributes };
    await checkAuthority(rows, organisation);
    await write(() =>
      rows.updateTable('organisation').set(columns(organisation)).where('id', '=', before.id).execute(),
    );
    await writeAudit(rows, context, {
      action: 'updateOrganisation',
      detail: { before, after: organisation },
    });
    return organisation;
  });
}

async function checkAuthority(rows: Rows, { id, authorityId }: OrganisationType): Promise<void> {
  if (authorityId === null) return;
  if (authorityId === id) throw DomainError.invalidInput('单位不能是自己的主管部门。');
  const found = await rows
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', authorityId)
    .executeTakeFirst();
  if (!found) throw DomainError.invalidInput('所选主管部门不存在。');
}

async function write(change: () => Promise<unknown>): Promise<void> {
  try {
    await change();
  } catch (error) {
    if (violatesUnique(error, 'organisation_name_unique'))
      throw DomainError.invalidInput('已有同名单位，请勿重复建立。');
    throw error;
  }
}

function columns(organisation: OrganisationType) {
  return {
    name: organisation.name,
    offices: json(organisation.offices),
    credit_code: organisation.creditCode,
    attributes: json(organisation.attributes),
    authority_id: organisation.authorityId,
    active: organisation.active,
  };
}
