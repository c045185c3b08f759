import { createHash } from 'node:crypto';
import { newId } from '../../../server/src/shared/ids.ts';
import { writeDerived } from './peer-derived.ts';
import { type Work } from './peer-work.ts';

/** Hands a project in: every row that the act reads, and every row that it writes. */
export const declareProject: Work = async (client, viewer, body) => {
  const { jurisdiction, account, organisation } = viewer;
  const { id, version, requestId } = body;
  const one = [jurisdiction, id];
  const select = async (statement: string, values: readonly unknown[] = one) =>
    (await client.query(statement, [...values])).rows;
  const at = new Date().toISOString();

  await select(
    'select result from answered_request where jurisdiction = $1 and account_id = $2 and request_id = $3',
    [jurisdiction, account, requestId],
  );
  const [record] = await select('select * from record where jurisdiction = $1 and id = $2 for update');
  if (record.version !== version) throw new Error('stale');
  await select(
    `select u.name, u.attributes, a.id, a.name from organisation u
      left join organisation a on a.jurisdiction = u.jurisdiction and a.id = u.authority_id
      where u.jurisdiction = $1 and u.id = $2`,
    [jurisdiction, record.unit_id],
  );
  const documents = await select(
    'select key, values, revision from document where jurisdiction = $1 and record_id = $2',
  );
  const files = await select(
    'select id, document_key from file where jurisdiction = $1 and record_id = $2 and removed_at is null',
  );
  await select(
    `select o.* from record_link l join record o on o.jurisdiction = l.jurisdiction and o.id in (l.from_id, l.to_id)
      where l.jurisdiction = $1 and $2 in (l.from_id, l.to_id)`,
  );
  await select(`select * from record where jurisdiction = $1 and type = 'unitBar' and unit_id = $2`, [
    jurisdiction,
    record.unit_id,
  ]);
  await select('select id, answer from point where jurisdiction = $1 and record_id = $2');
  await select(
    'select id, review, task, outcome, inputs from opinion where jurisdiction = $1 and record_id = $2',
  );
  await select('select panel, members from draw where jurisdiction = $1 and record_id = $2');
  const offices = await select(
    `select id, offices from organisation where jurisdiction = $1 and active and offices <> '[]'`,
    [jurisdiction],
  );
  const [last] = await select(
    'select max(sequence) as sequence from event where jurisdiction = $1 and record_id = $2',
  );

  const event = newId();
  const declaration = documents.find(({ key }) => key === 'declaration')?.values ?? {};
  const facts = { ...record.facts, investment: declaration.costAmount, declaredOn: at.slice(0, 10) };
  const columns = { ...record.columns, 'declaration.costAmount': declaration.costAmount };
  const [moved] = await select(
    `update record set state = 'declared', facts = $3, columns = $4, title = $5, version = version + 1,
        state_since = $6, updated_at = $6
      where jurisdiction = $1 and id = $2 and version = $7 returning version`,
    [...one, JSON.stringify(facts), JSON.stringify(columns), declaration.projectName, at, version],
  );
  if (!moved) throw new Error('stale');
  await select(
    `insert into event (jurisdiction, id, record_id, sequence, transition, from_state, to_state, account_id,
        organisation_id, at, basis, remarks, acknowledged, request_id)
      values ($1, $2, $3, $4, 'declare', 'draft', 'declared', $5, $6, $7, $8, '[]', '[]', $9)`,
    [
      jurisdiction,
      event,
      id,
      Number(last?.sequence ?? 0) + 1,
      account,
      organisation,
      at,
      JSON.stringify({ basis: ['10'], ref: ['YY-T10'] }),
      requestId,
    ],
  );
  const handedIn = ['declaration', 'profile', 'catalogue', 'report', 'budget'].map((key) => {
    const values = documents.find((document) => document.key === key)?.values ?? {};
    const fileIds = files.filter(({ document_key }) => document_key === key).map((file) => file.id);
    const digest = createHash('sha256')
      .update(JSON.stringify({ values, files: fileIds }))
      .digest('hex');
    return [newId(), key, JSON.stringify(values), JSON.stringify(fileIds), digest];
  });
  await select(
    `insert into submission (jurisdiction, id, record_id, document_key, sequence, event_id, values, file_ids,
        pack_version, digest) values ${handedIn
          .map(
            (_, at5) =>
              `($1, $${5 + at5 * 5}, $2, $${6 + at5 * 5}, 1, $3, $${7 + at5 * 5}, $${8 + at5 * 5}, $4, $${9 + at5 * 5})`,
          )
          .join(', ')}`,
    [...one, event, record.pack_version, ...handedIn.flat()],
  );
  const bureau = offices.find((office) => office.offices.includes('dataBureau'));
  await select(
    `insert into notice (jurisdiction, id, organisation_id, record_id, message, at) values ($1, $2, $3, $4, $5, $6)`,
    [jurisdiction, newId(), bureau?.id, id, '有项目申报，请核对材料并组织技术审查。', at],
  );
  await select('delete from record_party where jurisdiction = $1 and record_id = $2');
  await writeDerived(client, jurisdiction, id);
  await select(
    `insert into audit_entry (jurisdiction, id, at, account_id, organisation_id, action, record_id, detail, address)
      values ($1, $2, $3, $4, $5, 'takeTransition', $6, $7, '127.0.0.1')`,
    [jurisdiction, newId(), at, account, organisation, id, JSON.stringify({ event, requestId })],
  );
  await select(
    `insert into answered_request (jurisdiction, account_id, request_id, kind, result, at)
      values ($1, $2, $3, 'declare', $4, $5)`,
    [jurisdiction, account, requestId, JSON.stringify({ record: id, event }), at],
  );
  return {
    record: { id, version: moved.version },
    event: { id: event, sequence: Number(last?.sequence ?? 0) + 1 },
  };
};
