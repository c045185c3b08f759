import type { Pack } from '@lixiang/schema';
import { Tag } from 'antd';

type OfficeTagProps = { readonly office: string; readonly pack: Pick<Pack, 'offices'> };

/** An office by name; what it is charged with shows on pointing at it. */
export function OfficeTag({ office, pack }: OfficeTagProps) {
  const found = pack.offices.find(({ key }) => key === office);
  return <Tag title={found?.duty}>{found?.name ?? office}</Tag>;
}
