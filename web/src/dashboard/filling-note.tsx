import { type Pack, rootNames } from '@lixiang/schema';
import { Alert } from 'antd';
import { objectOf } from '../api/json.ts';
import { dashboardWords as words } from '../wording/dashboard.ts';
import { useReading } from './reading/use-reading.ts';

type FillingNoteProps = {
  readonly pack: Pick<Pack, 'recordTypes'>;
  /** The record types that are told of. */
  readonly types: readonly string[];
};

const WHOLE = 100;

/** Says that numbers are not whole yet, while what a new version sums up is being filled in for old records. */
export function FillingNote({ pack, types }: FillingNoteProps) {
  const parts = [...new Set(types)].map(
    (type, at) => `t${at}: ${rootNames(pack, type).aggregate} { filledPercent }`,
  );
  const query = parts.length > 0 ? `{ ${parts.join(' ')} }` : '{ __typename }';
  const [{ data }] = useReading({ query, variables: {} });
  const percents = Object.values(objectOf(data)).map((each) => Number(objectOf(each)['filledPercent']));
  const least = Math.min(WHOLE, ...percents.filter((percent) => Number.isFinite(percent)));
  return least < WHOLE ? <Alert type="info" showIcon title={words.filling(least)} /> : null;
}
