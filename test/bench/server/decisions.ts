import { type Context } from '../../../server/src/context/context.ts';
import { decide } from '../../../server/src/procedure/decide.ts';
import { examine } from '../../../server/src/record/examine.ts';
import { loadSituation } from '../../../server/src/record/load-situations.ts';
import { actAs } from '../../../server/src/setup/act-as.ts';
import { type TestApplication } from '../../support/application.ts';
import { judge, sampleOf, shown } from '../statistics.ts';
import { type County } from './open-county.ts';

const TURNS = 60;

/** Every act of a project decided from nothing but its rows, with every reason why not: processor for each act. */
export async function measureDecisions(application: TestApplication, county: County): Promise<void> {
  const { jurisdiction, waiting } = county;
  const context: Context = await actAs(application, jurisdiction, '县发展改革委');
  const situation = await context.read((rows) => loadSituation(context, rows, waiting[0] ?? ''));
  if (!situation) throw new Error('the project to decide about is not there');
  const keys = situation.type.procedure?.transitions.map(({ key }) => key) ?? [];
  const times: number[] = [];
  for (let turn = -TURNS; turn < TURNS; turn += 1) {
    const before = process.cpuUsage();
    const examination = examine(situation);
    for (const key of keys) decide(examination, key);
    const { user, system } = process.cpuUsage(before);
    if (turn >= 0) times.push((user + system) / 1000 / keys.length);
  }
  const each = sampleOf(times);
  console.log(`  decide, ${keys.length} acts of a project: processor for each ${shown(each)}`);
  judge('milliseconds to decide one act with reasons', { ratio: each.median, limit: 1 });
}
