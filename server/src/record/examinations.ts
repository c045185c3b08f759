import { type Context } from '../context/context.ts';
import { type Examination } from '../procedure/examination.ts';
import { DomainError } from '../shared/domain-error.ts';
import { examine } from './examine.ts';
import { loadSituations } from './load-situations.ts';
import { loaderOf } from './loader.ts';

/** What can be said of a record that the viewer has already been shown. */
export async function examinationOf(context: Context, record: string): Promise<Examination> {
  const found = await examinations(context).load(record);
  if (!found) throw DomainError.notFound();
  return found;
}

const examinations = loaderOf<Examination | null>(async (context, ids) => {
  const situations = await context.read((rows) => loadSituations(context, rows, ids));
  return (id) => {
    const situation = situations.get(id);
    return situation ? examine(situation) : null;
  };
});
