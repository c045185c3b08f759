import type { Path } from '@lixiang/forms';
import type { Field } from '@lixiang/schema';
import type { ReactNode } from 'react';
import { ArticleChips } from '../../ui/article-chips.tsx';
import { useOpenForm } from '../form-context.ts';
import { hasReasons } from '../why/has-reasons.ts';
import { WhyToggle } from '../why/why-toggle.tsx';
import { basisOf } from './basis-of.ts';
import { RemarkList } from './remark-list.tsx';

type FieldFrameProps = {
  readonly field: Field;
  readonly path: Path;
  readonly id: string;
  readonly required: boolean;
  /** The control is several elements: the label names the group, not one of them. */
  readonly group: boolean;
  readonly wide: boolean;
  readonly children: ReactNode;
};

/** A field's label with its article, its control, and what reviewers said of it. */
export function FieldFrame({ field, path, id, required, group, wide, children }: FieldFrameProps) {
  const { pack, form, remarks, extras } = useOpenForm();
  const basis = basisOf(pack, field, form.basis);
  const said = remarks.filter((remark) => remark.field === field.key);
  const shown = required ? 'lx-required' : undefined;
  return (
    <div className={wide ? 'lx-field lx-field-wide' : 'lx-field'} data-field={field.key}>
      <div className="lx-label">
        {group ? (
          <span id={`${id}-label`} className={shown}>
            {field.label}
          </span>
        ) : (
          <label id={`${id}-label`} className={shown} htmlFor={id}>
            {field.label}
          </label>
        )}
        {basis && <ArticleChips basis={basis} />}
        {extras && <extras.Beside field={field} />}
      </div>
      <div>
        {children}
        {extras && <extras.Below field={field} />}
        {hasReasons(form, field) && <WhyToggle field={field} path={path} id={id} />}
        {said.length > 0 && <RemarkList remarks={said} />}
      </div>
    </div>
  );
}
