import { formWords } from '../../wording/form.ts';
import { formatInstant } from '../../wording/format.ts';
import type { FieldRemark } from '../types.ts';

/** What reviewers said of one field. */
export function RemarkList({ remarks }: { readonly remarks: readonly FieldRemark[] }) {
  return remarks.map((remark) => (
    <div key={`${remark.by} ${remark.at ?? ''} ${remark.text}`} className="lx-remark" role="note">
      {remark.text}
      <small>
        {formWords.remarkFrom(remark.by)} {remark.at && formatInstant(remark.at)}
      </small>
    </div>
  ));
}
