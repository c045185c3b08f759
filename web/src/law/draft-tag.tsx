import type { Regulation } from '@lixiang/schema';
import { Tag } from 'antd';
import { lawWords as words } from '../wording/law.ts';

/** Says of a regulation that it is not in force yet. */
export function DraftTag({ draft }: Pick<Regulation, 'draft'>) {
  return draft && <Tag color="warning">{words.draft}</Tag>;
}
