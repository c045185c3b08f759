import { type Context } from '../context/context.ts';
import { answerBlockers } from '../procedure/answer-blockers.ts';
import { examinationOf } from '../record/examinations.ts';
import { pointLoader } from './point-rows.ts';
import { type PointNode } from './point.type.ts';

/** The changes asked for in a record, oldest first, and whether the viewer may answer them. */
export async function pointsOf(context: Context, record: string): Promise<readonly PointNode[]> {
  const points = await pointLoader(context).load(record);
  if (points.length === 0) return [];
  const mayAnswer = answerBlockers(await examinationOf(context, record)).length === 0;
  return points.map((point) => Object.assign({}, point, { mayAnswer }));
}
