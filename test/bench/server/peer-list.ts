import { type Work } from './peer-work.ts';

/** A page of projects in some states, with their units, and how many there are. */
export const listProjects: Work = async (client, { jurisdiction }, { states, first }) => {
  const { rows } = await client.query(
    `select r.id, r.title, r.number, r.updated_at as "updatedAt", r.columns, r.state,
        u.id as "unitId", u.name as "unitName"
      from record r join organisation u on u.jurisdiction = r.jurisdiction and u.id = r.unit_id
      where r.jurisdiction = $1 and r.type = 'project' and r.state = any($2)
      order by r.updated_at desc, r.id desc limit $3`,
    [jurisdiction, states, Number(first) + 1],
  );
  const counted = await client.query(
    `select count(*) as total from record r where r.jurisdiction = $1 and r.type = 'project' and r.state = any($2)`,
    [jurisdiction, states],
  );
  const page = rows.slice(0, Number(first));
  return {
    records: {
      totalCount: Number(counted.rows[0].total),
      pageInfo: { hasNextPage: rows.length > page.length, endCursor: page.at(-1)?.id ?? null },
      edges: page.map(({ unitId, unitName, ...node }) => ({
        node: { ...node, unit: { id: unitId, name: unitName } },
      })),
    },
  };
};
