import { type SampleCounty } from './sample-county.ts';

/** A project of the timed county that its unit has submitted. */
export async function submitProject(county: SampleCounty): Promise<string> {
  const unit = await county.as('unit');
  const bureau = await county.as('bureau');
  const entry = await unit.begin('entry');
  await unit.fill(entry, 'card', { name: '路灯' });
  await bureau.act(entry, 'list');
  const project = await unit.begin('project');
  await unit.fill(project, 'application', { name: '智慧路灯', amount: 1000 });
  await unit.change('linkRecords', { record: project, link: 'entries', to: entry }, '__typename');
  await unit.act(project, 'submit');
  return project;
}

/** Has a submitted project pass its review on a day; how that came about is not what is tested. */
export async function passOn(county: SampleCounty, project: string, day: string): Promise<void> {
  const at = `${day}T02:00:00.000Z`;
  await county.application.store.inJurisdiction('sample', async (rows) => {
    await rows.updateTable('record').set({ state: 'deciding' }).where('id', '=', project).execute();
    const [last] = await rows.selectFrom('event').selectAll().where('record_id', '=', project).execute();
    if (!last) throw new Error('nothing has happened');
    const more = {
      id: `${project.slice(0, -1)}p`,
      sequence: 9,
      transition: 'pass',
      to_state: 'deciding',
      at,
    };
    const bare = { basis: '{}', remarks: '[]', acknowledged: '[]', input: null };
    await rows
      .insertInto('event')
      .values(Object.assign(last, more, bare, { request_id: 'pass' }))
      .execute();
  });
}
